const gap = 6;
const edge = 8;

/**
 * Puts a panel of the top layer under its button, kept inside the window: headers of school sites clip what overflows
 * them, and anchor positioning is not yet everywhere.
 */
export function placeUnder(panel: HTMLElement, button: Element): void {
  const place = (): void => {
    if (!panel.isConnected || !panel.matches(':popover-open')) {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      grown.disconnect();
      return;
    }
    const anchor = button.getBoundingClientRect();
    const { offsetWidth: width, scrollHeight: height } = panel;
    const viewport = document.documentElement.clientWidth;
    const rightAligned = anchor.left + anchor.width / 2 > viewport / 2;
    const left = rightAligned ? anchor.right - width : anchor.left;
    const below = anchor.bottom + gap;
    const room = { below: window.innerHeight - below - edge, above: anchor.top - gap - edge };
    const goesBelow = height <= room.below || room.above <= room.below;
    // What does not fit scrolls inside.
    panel.style.maxBlockSize = `${goesBelow ? room.below : room.above}px`;
    panel.style.left = `${Math.max(edge, Math.min(left, viewport - width - edge))}px`;
    panel.style.top = `${goesBelow ? below : anchor.top - gap - panel.offsetHeight}px`;
  };
  const grown = new ResizeObserver(place);
  grown.observe(panel);
  place();
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place);
}
