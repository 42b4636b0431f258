import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { root } from '../lib/run.ts';
import { launchOptions } from '../vitest/shared.ts';
import { bundle, bundlerNames, minifies } from './bundlers.ts';
import { expectedReport, layConsumer } from './consumer.ts';

const { place, central, site, difficult, app } = inject('packed');
const given = { central, difficult, app };
const folder = layConsumer('bundlers', 'browser');

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
});
afterAll(() => browser.close());

/** Addresses of the contract by feature, as they stand in the code. */
function pathsByFeature(): Map<string, string[]> {
  const { paths } = JSON.parse(readFileSync(join(root, 'specs/openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, { tags?: string[] }>>;
  };
  const features = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths)) {
    const [feature = ''] = Object.values(operations).flatMap(({ tags = [] }) => tags);
    features.set(feature, [...(features.get(feature) ?? []), path]);
  }
  return features;
}

const standsIn = (code: string, path: string) =>
  ['"', "'", '`'].some((quote) => code.includes(quote + path + quote));

describe.each(bundlerNames)('%s', (name) => {
  it('makes a script that calls, is answered and refused, on a page and in a worker', async () => {
    const address = `/${name}.js`;
    writeFileSync(join(place, 'site', address), await bundle(name, 'page.js', folder));
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(site);
    await page.addScriptTag({ url: address, type: 'module' });
    const onPage: unknown = await page.evaluate((data) => Reflect.get(globalThis, 'use')(data), given);
    expect(onPage).toEqual(expectedReport('browser'));

    const inWorker: unknown = await page.evaluate(
      ([script, data]) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(script, { type: 'module' });
          worker.onmessage = (event) => resolve(event.data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(data);
        }),
      [address, given] as const,
    );
    expect(inWorker).toEqual(expectedReport('browser'));
  });

  it.each(['one-feature.js', 'one-feature-of-all.js'])('leaves other features out of %s', async (script) => {
    const code = await bundle(name, script, folder);
    const contained = [...pathsByFeature()]
      .filter(([, paths]) => paths.some((path) => standsIn(code, path)))
      .map(([feature]) => feature);
    expect(contained).toEqual(['gradebook']);
    if (minifies(name)) expect(brotliCompressSync(code).length).toBeLessThan(12_000);
  });
});
