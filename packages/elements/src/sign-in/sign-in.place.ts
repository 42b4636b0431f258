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
      return;
    }
    const anchor = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const viewport = document.documentElement.clientWidth;
    const rightAligned = anchor.left + anchor.width / 2 > viewport / 2;
    const left = rightAligned ? anchor.right - width : anchor.left;
    const below = anchor.bottom + gap;
    const fits = below + height <= window.innerHeight - edge || anchor.top < height;
    panel.style.left = `${Math.max(edge, Math.min(left, viewport - width - edge))}px`;
    panel.style.top = `${fits ? below : anchor.top - gap - height}px`;
  };
  place();
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place);
}
