/** What of a window is used here, so that a test can stand in for one. */
export type OpenedWindow = Pick<Window, 'closed' | 'close' | 'focus'> & { location: { href: string } };

/**
 * Opens the window at once, still empty: browsers allow it only while the click counts, and the address is known later.
 * A second call uses the same window again.
 */
export function openWindow(): OpenedWindow | null {
  const width = Math.min(480, screen.availWidth);
  const height = Math.min(680, screen.availHeight);
  const left = Math.max(0, window.screenX + (window.outerWidth - width) / 2);
  const top = Math.max(0, window.screenY + (window.outerHeight - height) / 3);
  return window.open(
    'about:blank',
    'lienthong-sign-in',
    `popup,width=${width},height=${height},left=${Math.round(left)},top=${Math.round(top)}`,
  );
}
