/** An absolute http(s) address, or null: `javascript:`, `data:`, `mailto:` and what cannot be parsed are no links. */
export function resolveUrl(link: string, base: string | null): string | null {
  let href = link.trim();
  if (href === '' || href.startsWith('#')) return null;
  // "www.truong.edu.vn/tin" is meant as an address, not as a path.
  if (/^www\.[^/\s]+\./i.test(href)) href = `${base ? '' : 'http:'}//${href}`;
  try {
    const url = base ? new URL(href, base) : new URL(href);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** An id that is an address as well; '' for others. */
export function addressIn(id: string): string {
  return /^https?:/i.test(id) ? id : '';
}

/** The same page under its many addresses: scheme, `www.`, trailing slash, fragment and campaign tags do not count. */
export function canonicalUrl(address: string): string {
  const known = resolveUrl(address, null);
  if (known === null) return address;
  const url = new URL(known);
  for (const name of [...url.searchParams.keys()]) {
    if (/^utm_|^(?:fbclid|gclid|zarsrc)$/i.test(name)) url.searchParams.delete(name);
  }
  // Some portals route by fragment ("#/tin/12"); an ordinary fragment is only a place in the page.
  const fragment = /^#[!/]/.test(url.hash) ? url.hash : '';
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search + fragment;
}
