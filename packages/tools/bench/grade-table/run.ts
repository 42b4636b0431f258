import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { root } from '../../lib/run.ts';
import { launchOptions } from '../../vitest/shared.ts';
import { median, percentile, type Row } from '../report.ts';

const runs = 7;
const entries = 40;

/** One script a page, in production mode; its first line notes when it starts. */
async function bundle(page: string): Promise<string> {
  const result = (await build({
    configFile: false,
    root: join(root, 'packages/elements'),
    logLevel: 'error',
    resolve: { conditions: ['lienthong-source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: join(import.meta.dirname, `${page}.ts`),
        output: { format: 'es', banner: 'window.scriptStart = performance.now();', codeSplitting: false },
      },
    },
  })) as Rollup.RollupOutput;
  return result.output[0].code;
}

interface Figures {
  paint: number;
  enter: number[];
  averagesShown: boolean;
}

async function serve(scripts: ReadonlyMap<string, string>) {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://bench').pathname.slice(1);
    const script = scripts.get(name.replace(/\.js$/, ''));
    if (script === undefined) return response.writeHead(404).end();
    if (name.endsWith('.js'))
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    return response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="vi"><title>bench</title><body><script type="module" src="/${name}.js"></script></body></html>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const pages = ['bare', 'ours'] as const;
  const scripts = new Map(await Promise.all(pages.map(async (page) => [page, await bundle(page)] as const)));
  const server = await serve(scripts);
  const browser = await chromium.launch(launchOptions);

  async function once(page: string, rows: number): Promise<Figures> {
    // A fresh context each time: nothing compiled or cached is left over.
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`${server.address}/${page}?rows=${rows}&columns=20`);
    await tab.waitForFunction(() => window.editablePaint !== undefined);
    // To the last column, which every pupil still lacks.
    await tab.keyboard.press('End');
    for (let index = 0; index < entries; index += 1) {
      await tab.keyboard.type(String(4 + (index % 6)));
      await tab.keyboard.press('Enter');
      await tab.waitForFunction((count) => window.enterToPaint.length > count, index);
    }
    const result = await tab.evaluate(() => ({
      paint: window.editablePaint ?? NaN,
      enter: window.enterToPaint,
    }));
    await context.close();
    return {
      paint: result.paint,
      enter: result.enter.map(({ milliseconds }) => milliseconds),
      averagesShown: result.enter.every(({ averageShown }) => averageShown),
    };
  }

  const figures: Record<(typeof pages)[number], Figures[]> = { bare: [], ours: [] };
  await once('bare', 45); // warms the browser itself
  for (let run = 0; run < runs; run += 1) {
    for (const page of pages) figures[page].push(await once(page, 45));
  }
  await browser.close();
  server.close();

  const paint = (page: (typeof pages)[number]) => median(figures[page].map((figure) => figure.paint));
  const enter = (page: (typeof pages)[number]) => figures[page].flatMap((figure) => figure.enter);
  const frame = 1000 / 60;
  const late = figures.ours.some((figure) => !figure.averagesShown);
  return {
    title: `Grade table of 45 × 20, medians of ${runs} fresh pages${late ? ' (an average was NOT shown in its frame)' : ''}`,
    rows: [
      {
        what: 'script start to first editable paint',
        ours: paint('ours'),
        baseline: { name: 'bare table', value: paint('bare') },
        unit: 'ms',
        budget: { text: 'at most 1.2 times', kept: paint('ours') <= paint('bare') * 1.2 },
      },
      {
        what: 'Enter to cell and averages painted, median',
        ours: median(enter('ours')),
        baseline: { name: 'bare table', value: median(enter('bare')) },
        unit: 'ms',
        budget: {
          text: 'no slower (one frame)',
          kept: !late && median(enter('ours')) <= Math.max(median(enter('bare')) * 1.05, frame),
        },
      },
      {
        what: 'Enter to cell and averages painted, p95',
        ours: percentile(enter('ours'), 0.95),
        baseline: { name: 'bare table', value: percentile(enter('bare'), 0.95) },
        unit: 'ms',
        budget: { text: 'at most two frames', kept: percentile(enter('ours'), 0.95) <= 2 * frame },
      },
    ],
  };
}
