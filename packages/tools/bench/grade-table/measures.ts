import type { Page } from 'playwright-core';
import type { Bench, Heap, PageName } from './browser.ts';

const CLASS = 'rows=45&columns=20';
export const LARGE = 'rows=5000&columns=30';

export interface Entering {
  paint: number;
  enter: number[];
  averagesShown: boolean;
}

/** Opens a table, then types 40 marks down a column, each after the one before is painted. */
export async function entering(bench: Bench, name: PageName, size: string): Promise<Entering> {
  return bench.open(name, size, async ({ page }) => {
    await toLastColumn(page, name);
    for (let index = 0; index < 40; index += 1) {
      // Low marks, so that every average changes where it is looked at.
      await page.keyboard.type(String(index % 4));
      await page.keyboard.press('Enter');
      await page.waitForFunction((count) => window.enterToPaint.length > count, index);
    }
    const { paint, enter } = await page.evaluate(() => ({
      paint: window.editablePaint ?? NaN,
      enter: window.enterToPaint,
    }));
    return {
      paint,
      enter: enter.map(({ milliseconds }) => milliseconds),
      averagesShown: enter.every(({ averageShown }) => averageShown),
    };
  });
}

/** Script start to the frame in which the first key lands in a cell. */
export async function opening(bench: Bench, name: PageName, size: string): Promise<number> {
  return bench.open(name, size, ({ page }) => page.evaluate(() => window.editablePaint ?? NaN));
}

/** How many of 40 marks typed with no gap between keys stand in their cells. */
export async function typedBlind(bench: Bench, name: PageName): Promise<number> {
  return bench.open(name, CLASS, async ({ page, hammer }) => {
    await toLastColumn(page, name);
    const marks = Array.from({ length: 40 }, (_, index) => String(3 + (index % 7)));
    await hammer(marks.flatMap((mark) => [mark, 'Enter']));
    return page.evaluate(async (typed) => {
      for (let frame = 0; frame < 30; frame += 1) await window.painted();
      return typed.filter(
        (mark, row) => Number(window.probe.mark(row, 19)?.replace(',', '.')) === Number(mark),
      ).length;
    }, marks);
  });
}

export interface Scrolling {
  /** Main thread time of the whole way, in milliseconds. */
  busy: number;
  longestFrame: number;
  /** Frames in which a row that is in view has no name. */
  late: number;
}

/** 60 steps of 20 rows through the large table, a step a frame, once the page has come to rest. */
export async function scrolling(bench: Bench, name: PageName): Promise<Scrolling> {
  return bench.open(name, LARGE, async ({ page, busy }) => {
    await page.evaluate(() => window.rested());
    const before = await busy();
    const seen = await page.evaluate(async () => {
      const scroller = window.probe.scroller();
      const box = scroller.getBoundingClientRect();
      const inView = (y: number) => {
        let hit = document.elementFromPoint(box.left + 60, y);
        while (hit?.shadowRoot) {
          const inner: Element | null = hit.shadowRoot.elementFromPoint(box.left + 60, y);
          if (!inner || inner === hit) break;
          hit = inner;
        }
        return (hit?.textContent ?? '').trim() !== '' && hit !== scroller;
      };
      let late = 0;
      let longestFrame = 0;
      for (let step = 0; step < 60; step += 1) {
        const started = performance.now();
        scroller.scrollTop += 20 * 32;
        await window.painted();
        longestFrame = Math.max(longestFrame, performance.now() - started);
        const bottom = Math.min(box.bottom, innerHeight);
        if (![0.3, 0.5, 0.7, 0.95].every((part) => inView(box.top + (bottom - box.top) * part))) late += 1;
      }
      return { late, longestFrame };
    });
    return { busy: (await busy()) - before, ...seen };
  });
}

/** Ctrl+V of 45 × 5 marks to the frame in which the last of them stands. */
export async function pasting(bench: Bench, name: PageName): Promise<number> {
  const block = Array.from({ length: 45 }, (_, row) =>
    Array.from({ length: 5 }, (__, column) => `${4 + ((row + column) % 6)},5`).join('\t'),
  ).join('\n');
  return bench.open(name, `${CLASS}&lacking=5`, async ({ page }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), block);
    if (name === 'ours') await toColumn(page, 15);
    await page.evaluate(() => {
      window.addEventListener(
        'keydown',
        ({ key }) => {
          if (key !== 'v') return;
          const started = performance.now();
          const look = () => {
            if (window.probe.mark(44, 19))
              void window.painted().then(() => (window.pasted = performance.now() - started));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true },
      );
    });
    await page.keyboard.press('Control+v');
    await page.waitForFunction(() => window.pasted !== undefined, undefined, { timeout: 10_000 });
    return page.evaluate(() => window.pasted ?? NaN);
  });
}

/** Bytes a class of 45 × 20 holds beyond its page: of script, and with its document. */
export async function heapOfClass(bench: Bench, name: PageName): Promise<Heap> {
  const weigh = (query: string) => bench.open(name, query, ({ heap }) => heap());
  const [full, empty] = [await weigh(CLASS), await weigh(`${CLASS}&empty`)];
  return { script: full.script - empty.script, all: full.all - empty.all };
}

/** Bytes that 10,000 edits leave behind, after the first five thousand, in which code is compiled and the page comes to rest. */
export async function growth(bench: Bench, name: PageName): Promise<number> {
  return bench.open(name, CLASS, async ({ page, hammer, heap }) => {
    const edit = async (count: number) => {
      for (let done = 0; done < count; done += 500) {
        await hammer(
          Array.from({ length: 500 }, (_, index) => [String(1 + ((done + index) % 9)), 'Enter']).flat(),
        );
      }
      // What the bench itself noted is not the table's.
      await page.evaluate(async () => {
        await window.painted();
        window.enterToPaint = [];
      });
    };
    // Collecting takes several turns to let go of what a document held.
    const settled = async (): Promise<number> => {
      for (let turn = 0; turn < 3; turn += 1) await heap();
      return (await heap()).all;
    };
    await edit(5_000);
    const before = await settled();
    await edit(10_000);
    return (await settled()) - before;
  });
}

/** To the last column, which every pupil still lacks; the free grids and the baselines stand there already. */
async function toLastColumn(page: Page, name: PageName): Promise<void> {
  if (name === 'ours')
    await toColumn(
      page,
      (await page.evaluate(() => Number(new URLSearchParams(location.search).get('columns')))) - 1,
    );
}

async function toColumn(page: Page, column: number): Promise<void> {
  await page.keyboard.press('Home');
  for (let index = 0; index < column; index += 1) await page.keyboard.press('ArrowRight');
}
declare global {
  interface Window {
    pasted: number | undefined;
  }
}
