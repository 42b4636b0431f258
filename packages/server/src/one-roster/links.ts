interface Page {
  limit: number;
  offset: number;
  total: number;
}

/** The addresses of other pages (RFC 8288); every other parameter stays as it was asked. */
export function pageLinks(
  address: string,
  asked: Readonly<Record<string, string | number | undefined>>,
  { limit, offset, total }: Page,
): string {
  const at = (start: number, relation: string) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(asked))
      if (value !== undefined) query.set(name, String(value));
    query.set('limit', String(limit));
    query.set('offset', String(start));
    return `<${address}?${query}>; rel="${relation}"`;
  };
  const last = total === 0 ? 0 : Math.floor((total - 1) / limit) * limit;
  return [
    at(0, 'first'),
    ...(offset > 0 ? [at(Math.max(0, Math.min(offset - limit, last)), 'prev')] : []),
    ...(offset + limit < total ? [at(offset + limit, 'next')] : []),
    at(last, 'last'),
  ].join(', ');
}
