import { describe, expect, it } from 'vitest';
import { listOrder, page, readCursor } from './cursor.ts';

const cursorOf = (...key: unknown[]) =>
  Buffer.from(JSON.stringify(['listCampaigns', ...key])).toString('base64url');
const id = '01900000-0000-7000-8000-000000000001';

describe('a cursor', () => {
  const order = listOrder('listCampaigns', 'instant', 'uuid');

  it('gives back the key of the last row shown', () => {
    const key = ['2026-11-22T01:02:03.004Z', id] as const;
    const { nextCursor } = page(
      order,
      [1, 2],
      1,
      () => [...key],
      (row) => row,
    );
    expect(readCursor(order, nextCursor ?? undefined)).toEqual(key);
  });

  it.each([
    '2026-02-31T00:00:00.000Z',
    '2026-11-22T24:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '+020000-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '2026-11-22T01:02:03Z',
    '2026-11-22',
    'now',
    7,
    null,
  ])('with the moment %j is none of ours', (moment) => {
    expect(() => readCursor(order, cursorOf(moment, id))).toThrow('cursor_invalid');
  });

  it.each([`urn:uuid:${id}`, id.replaceAll('-', ''), 'x', 1])('with the id %j is none of ours', (wrong) => {
    expect(() => readCursor(order, cursorOf('2026-11-22T01:02:03.004Z', wrong))).toThrow('cursor_invalid');
  });
});
