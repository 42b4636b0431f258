import type { Steps } from './steps.ts';

/** Receives the tokens in order. Positions are indexes into the source. */
export interface TokenSink {
  open(name: string, attributes: string, start: number, end: number, empty: boolean): void;
  close(name: string, start: number): void;
  /** `literal` text comes from CDATA and holds no references. */
  text(value: string, literal: boolean): void;
}

const CDATA = '<![CDATA[';
/** Characters between two places to pause: about a millisecond of work. */
const PAUSE = 20_000;
const OPEN = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)(?=[\s/>])/y;
const CLOSE = /<\/([A-Za-z_][\w.:-]*)\s*(?:>|(?=<))/y;

/**
 * Index of the `>` that ends a tag, ignoring those in quotes; -1 when the tag never ends or another begins first.
 * Since a quote flips the state the same way for every starting point, at most three scans can overlap on any
 * stretch of text: a document full of unfinished tags still takes linear time.
 */
export function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 60) return -1;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

/** indexOf for searches that only move forward: remembers each answer, so that no stretch of text is searched twice. */
export type Finder = (mark: string, from: number) => number;

export function forwardFinder(text: string): Finder {
  const found = new Map<string, number>();
  return (mark, from) => {
    const known = found.get(mark);
    // -1 stays: what is not ahead now is not ahead later.
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const at = text.indexOf(mark, from);
    found.set(mark, at);
    return at;
  };
}

/**
 * Splits markup into tags and text without ever failing: whatever is not a tag is text. Document types are skipped
 * and their entities never expanded.
 */
export function* tokenize(text: string, sink: TokenSink): Steps<void> {
  const find = forwardFinder(text);
  let textFrom = 0;
  let pausedAt = 0;
  let at = find('<', 0);

  const flushUntil = (end: number): void => {
    if (end > textFrom) sink.text(text.slice(textFrom, end), false);
  };
  const resumeAt = (position: number): void => {
    textFrom = at = position;
  };

  for (; at >= 0; at = find('<', at)) {
    const start = at;
    if (start - pausedAt > PAUSE) {
      pausedAt = start;
      yield;
    }
    if (text.startsWith(CDATA, start)) {
      flushUntil(start);
      const end = cdataEnd(start + CDATA.length, find);
      if (end < 0) {
        resumeAt(start + CDATA.length);
        continue;
      }
      sink.text(text.slice(start + CDATA.length, end), true);
      resumeAt(end + 3);
      // A section wrapped in another one leaves its end behind.
      while (text.startsWith(']]>', at)) resumeAt(at + 3);
      continue;
    }
    const end = asideEnd(text, start, find);
    if (end > 0) {
      flushUntil(start);
      resumeAt(end);
      continue;
    }
    CLOSE.lastIndex = OPEN.lastIndex = start;
    const closing = CLOSE.exec(text);
    if (closing) {
      flushUntil(start);
      sink.close(closing[1] ?? '', start);
      resumeAt(CLOSE.lastIndex);
      continue;
    }
    const opening = OPEN.exec(text);
    const close = opening ? tagEnd(text, OPEN.lastIndex) : -1;
    if (opening && close >= 0) {
      flushUntil(start);
      const empty = text[close - 1] === '/';
      sink.open(
        opening[1] ?? '',
        text.slice(OPEN.lastIndex, empty ? close - 1 : close),
        start,
        close + 1,
        empty,
      );
      resumeAt(close + 1);
      continue;
    }
    at = start + 1;
  }
  flushUntil(text.length);
}

/**
 * End of a CDATA section; -1 when it has none of its own. Sections do not nest: one that holds the end of an item and
 * then the start of another section was left open, and must not swallow the items after it.
 */
function cdataEnd(from: number, find: Finder): number {
  const end = find(']]>', from);
  const recordEnd = ['</item>', 'entry>'].map((mark) => find(mark, from)).filter((at) => at >= 0 && at < end);
  const next = recordEnd.length > 0 ? find(CDATA, Math.min(...recordEnd)) : -1;
  return next >= 0 && next < end ? -1 : end;
}

/** Position after a comment, processing instruction or document type that begins at `start`; -1 for anything else. */
function asideEnd(text: string, start: number, find: Finder): number {
  const kind = text[start + 1];
  if (kind !== '!' && kind !== '?') return -1;
  if (text.startsWith('<!--', start)) {
    const end = find('-->', start + 4);
    return end < 0 ? -1 : end + 3;
  }
  const end = find('>', start);
  if (end < 0) return -1;
  if (kind === '!' && text.slice(start, end).includes('[')) {
    const subsetEnd = find(']>', start);
    if (subsetEnd >= 0) return subsetEnd + 2;
  }
  return end + 1;
}
