/** Runs work once the frame being prepared is on screen, with the next one. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

/** Milliseconds after which what is said of a cell has to be there, however busy the page is. */
const SOON = 100;

/** As soon as that frame is handed over and nothing more urgent is there. */
export function inSpareTime(work: () => void): void {
  requestAnimationFrame(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: SOON });
    else setTimeout(work);
  });
}

/** What a key press needs comes first, the rest in spare time, once however often it is asked for. */
export function oncePainted(work: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    inSpareTime(() => {
      asked = false;
      work();
    });
  };
}
