/** Runs work once the frame being prepared is on screen: what a key press needs comes first, the rest a frame later. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

/** The same, however often asked until it runs. */
export function oncePainted(work: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    afterPaint(() => {
      asked = false;
      work();
    });
  };
}
