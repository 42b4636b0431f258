/** What a stream held, line by line or event by event; undefined for answers that are no stream. */
export function streamed(type: string, text: string): unknown[] | undefined {
  if (type.startsWith('application/x-ndjson'))
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
  if (type.startsWith('text/event-stream'))
    return text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));
  return undefined;
}
