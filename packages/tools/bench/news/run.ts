import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { root } from '../../lib/run.ts';
import { launchOptions } from '../../vitest/shared.ts';
import { median, type Row } from '../report.ts';
import type { Shown } from './page.ts';

const runs = 7;

async function bundle(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    root: join(root, 'packages/elements'),
    logLevel: 'error',
    resolve: { conditions: ['lienthong-source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: join(import.meta.dirname, 'page.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  })) as Rollup.RollupOutput;
  return output[0].code;
}

const measures = ['feeds', 'atOnce', 'property', 'search'] as const;
type Measure = (typeof measures)[number];

/** Every measure once in each round, on a fresh page, so that a busy minute of the machine hits all of them. */
async function measureAll(): Promise<Record<Measure, Shown[]>> {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, {
      'Content-Type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`,
    });
    response.end(
      isScript
        ? script
        : '<!doctype html><html lang="vi"><title>bench</title><body><script type="module" src="/page.js"></script></body></html>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch(launchOptions);
  const figures: Record<Measure, Shown[]> = { feeds: [], atOnce: [], property: [], search: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const measure of measures) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction(() => 'bench' in window);
      figures[measure].push(await page.evaluate((name) => window.bench[name](), measure));
      await page.close();
    }
  }
  await browser.close();
  server.close();
  return figures;
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const figures = await measureAll();
  const of = (measure: Measure, figure: keyof Shown): number =>
    median(figures[measure].map((shown) => shown[figure]));
  const frames = (what: string, measure: Measure): Row => ({
    what,
    ours: of(measure, 'longestFrame'),
    unit: 'ms',
    budget: { text: 'under 50 ms', kept: of(measure, 'longestFrame') < 50 },
  });
  const first = of('feeds', 'painted');
  return {
    title: `News, 10,000 items of five feeds in Chromium, medians of ${runs} fresh pages`,
    rows: [
      {
        what: 'bytes to first page painted',
        ours: first,
        baseline: { name: 'all read first', value: of('atOnce', 'painted') },
        unit: 'ms',
        budget: { text: 'under 100 ms', kept: first < 100 },
      },
      {
        ...frames('longest frame while the rest is read', 'feeds'),
        baseline: { name: 'all read first', value: of('atOnce', 'longestFrame') },
      },
      { what: 'bytes to everything read and merged', ours: of('feeds', 'whole'), unit: 'ms' },
      { what: 'items by property to first page painted', ours: of('property', 'painted'), unit: 'ms' },
      { what: 'last letter of a search to result painted', ours: of('search', 'painted'), unit: 'ms' },
      frames('longest frame meanwhile', 'search'),
    ],
  };
}
