/** What both pages share: when the table can be edited, and how long Enter takes to be painted. */
declare global {
  interface Window {
    /** Set by the first line of the bundle. */
    scriptStart: number;
    editablePaint: number | undefined;
    enterToPaint: { milliseconds: number; averageShown: boolean }[];
  }
}

/** Runs after the frame being prepared has been handed to the compositor. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = work;
    channel.port2.postMessage(null);
  });
}

export interface Probe {
  /** The text field that takes the next key, once the table stands. */
  field(): HTMLInputElement | null | undefined;
  /** What the averages show, all of them. */
  averages(): string;
}

export function measure(probe: Probe): void {
  window.enterToPaint = [];
  const waitForTable = () => {
    if (probe.field()) afterPaint(() => (window.editablePaint = performance.now() - window.scriptStart));
    else requestAnimationFrame(waitForTable);
  };
  waitForTable();
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      const before = probe.averages();
      const started = performance.now();
      afterPaint(() => {
        const milliseconds = performance.now() - started;
        window.enterToPaint.push({ milliseconds, averageShown: probe.averages() !== before });
      });
    },
    { capture: true },
  );
}
