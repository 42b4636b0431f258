/** What every page of this bench shares: when the table can be edited, and what its cells show. */
declare global {
  interface Window {
    /** Set by the first line of the bundle. */
    scriptStart: number;
    editablePaint: number | undefined;
    enterToPaint: { milliseconds: number; averageShown: boolean }[];
    probe: Probe;
    /** Resolves after the next frame was handed to the compositor. */
    painted(): Promise<void>;
    /** Resolves once the page has come to rest: what follows its first paint is under way no more. */
    rested(): Promise<void>;
  }
}

/** Runs after the frame being prepared has been handed to the compositor. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      // An open port would stay in the heap, and be weighed as the table's.
      channel.port1.close();
      work();
    };
    channel.port2.postMessage(null);
  });
}

export interface Probe {
  /** The next key lands in a cell. */
  ready(): boolean;
  /** What a mark shows; undefined while its row is not in the document. */
  mark(row: number, column: number): string | undefined;
  /** What the average of a row shows. */
  average(row: number): string | undefined;
  /** What scrolls the rows. */
  scroller(): Element;
}

export interface Size {
  rows: number;
  columns: number;
  /** Columns at the end that nobody has a mark in yet. */
  lacking: number;
  /** The data are there and the code, but no table: what the page weighs without one. */
  empty: boolean;
}

export function sizeAsked(): Size {
  const asked = new URLSearchParams(location.search);
  const number = (name: string, otherwise: number) => Number(asked.get(name) ?? otherwise);
  return {
    rows: number('rows', 45),
    columns: number('columns', 20),
    lacking: number('lacking', 1),
    empty: asked.has('empty'),
  };
}

export function measure(probe: Probe): void {
  window.probe = probe;
  window.enterToPaint = [];
  window.painted = () => new Promise((resolve) => afterPaint(resolve));
  window.rested = async () => {
    for (let calm = 0, turn = 0; calm < 5 && turn < 100; turn += 1) {
      const deadline = await new Promise<IdleDeadline>((resolve) =>
        requestIdleCallback(resolve, { timeout: 200 }),
      );
      calm = deadline.timeRemaining() > 30 ? calm + 1 : 0;
    }
  };
  const waitForTable = () => {
    if (probe.ready()) afterPaint(() => (window.editablePaint = performance.now() - window.scriptStart));
    else requestAnimationFrame(waitForTable);
  };
  waitForTable();
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      // The bench fills a column from the top, so the Enter of this row comes at this count.
      const row = window.enterToPaint.length;
      const before = probe.average(row);
      const started = performance.now();
      afterPaint(() => {
        const milliseconds = performance.now() - started;
        const averageShown = (probe.average(row) ?? '') !== (before ?? '');
        window.enterToPaint.push({ milliseconds, averageShown });
      });
    },
    { capture: true },
  );
}

/** The plain way to an average: floats, no circular, no reasons. */
export function plainAverage(marks: readonly (number | undefined)[], weights: readonly number[]): string {
  let sum = 0;
  let weight = 0;
  for (const [index, mark] of marks.entries()) {
    if (mark === undefined) return '';
    sum += mark * (weights[index] ?? 1);
    weight += weights[index] ?? 1;
  }
  return (sum / weight).toFixed(1);
}
