import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { compiledAhead } from '../../../elements/vite.config.ts';
import { root } from '../../lib/run.ts';
import { launchOptions } from '../../vitest/shared.ts';

export const pages = ['bare', 'minimal', 'ours', 'tabulator', 'revogrid'] as const;
export type PageName = (typeof pages)[number];

/** The files of a page, in production mode and as they ship: what is loaded on demand stands apart. Whichever runs first notes when. */
async function bundle(page: PageName): Promise<ReadonlyMap<string, string>> {
  const { output } = (await build({
    configFile: false,
    root: join(root, 'packages/elements'),
    logLevel: 'error',
    // As the files of the central system are; the baselines, too.
    plugins: [compiledAhead(({ isEntry }) => isEntry)],
    resolve: { conditions: ['lienthong-source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: join(import.meta.dirname, `${page}.ts`),
        output: {
          format: 'es',
          banner: 'window.scriptStart ??= performance.now();',
          entryFileNames: '[name].js',
          chunkFileNames: `${page}/[name]-[hash].js`,
          assetFileNames: '[name][extname]',
        },
      },
    },
  })) as Rollup.RollupOutput;
  return new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)] as const),
  );
}

export interface Heap {
  script: number;
  /** With what the document holds. */
  all: number;
}

export interface Tab {
  page: Page;
  cdp: CDPSession;
  /** Sends keys one after another without waiting for the page, as fast hands and slow machines do. */
  hammer(keys: readonly string[]): Promise<void>;
  /** Main thread time spent since the page began, in milliseconds. */
  busy(): Promise<number>;
  /** Bytes of script and document that are left after collecting what is not needed. */
  heap(): Promise<Heap>;
}

export interface Bench {
  /** A fresh context each time: nothing compiled or cached is left over. */
  open<Answer>(page: PageName, query: string, work: (tab: Tab) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

export async function startBench(): Promise<Bench> {
  const files = new Map((await Promise.all(pages.map(bundle))).flatMap((each) => [...each]));
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://bench').pathname.slice(1);
    const send = (type: string, body: string) =>
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    const file = files.get(name);
    if (file !== undefined) return send(name.endsWith('.css') ? 'text/css' : 'text/javascript', file);
    if (!files.has(`${name}.js`)) return response.writeHead(404).end();
    const link = files.has(`${name}.css`) ? `<link rel="stylesheet" href="/${name}.css">` : '';
    return send(
      'text/html',
      `<!doctype html><html lang="vi"><title>bench</title>${link}<body><script type="module" src="/${name}.js"></script></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch(launchOptions);
  return {
    async open(name, query, work) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      try {
        return await work(await openTab(context, `${address}/${name}?${query}`));
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function openTab(context: BrowserContext, address: string): Promise<Tab> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(address);
  await page.waitForFunction(() => window.editablePaint !== undefined);
  return {
    page,
    cdp,
    async hammer(keys) {
      await Promise.all(
        keys.flatMap((key) => keyEvents(key).map((event) => cdp.send('Input.dispatchKeyEvent', event))),
      );
    },
    async busy() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
    },
    async heap() {
      await cdp.send('HeapProfiler.collectGarbage');
      const usage = (await cdp.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        embedderHeapUsedSize?: number;
      };
      return { script: usage.usedSize, all: usage.usedSize + (usage.embedderHeapUsedSize ?? 0) };
    },
  };
}

function keyEvents(key: string) {
  const code = key === 'Enter' ? 13 : key.charCodeAt(0);
  const text = key === 'Enter' ? '\r' : key;
  const shared = { key, windowsVirtualKeyCode: code };
  return [
    { type: 'keyDown' as const, text, ...shared },
    { type: 'keyUp' as const, ...shared },
  ];
}
