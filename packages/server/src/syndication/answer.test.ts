import { describe, expect, it } from 'vitest';
import { publicText } from './answer.ts';

const changedAt = new Date('2026-11-11T01:00:00.400Z');
const after = (milliseconds: number) =>
  publicText('<rss/>', { type: 'rss', changedAt, now: new Date(changedAt.getTime() + milliseconds) }).headers;

describe('the date of a public text', () => {
  it('is told once the second of the change is over: a later change of that second would have it, too', () => {
    expect(after(900)).not.toHaveProperty('Last-Modified');
    expect(after(1001)).toHaveProperty('Last-Modified', 'Wed, 11 Nov 2026 01:00:00 GMT');
  });

  it('is left out where not every change has a moment, and before there is anything', () => {
    const now = new Date();
    expect(publicText('x', { type: 'html', now }).headers).not.toHaveProperty('Last-Modified');
    expect(publicText('x', { type: 'rss', changedAt: null, now }).headers).not.toHaveProperty(
      'Last-Modified',
    );
  });
});
