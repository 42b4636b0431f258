import { describe, expect, it } from 'vitest';
import { paginate } from './paginate.ts';

const rows = (count: number, height = 20) => Array<number>(count).fill(height);

describe('pages of the register', () => {
  it('one page when everything fits', () => {
    expect(paginate({ page: 700, fixed: 150, rows: rows(20), last: 100 })).toEqual([20]);
  });

  it('pages are filled from the front', () => {
    expect(paginate({ page: 700, fixed: 150, rows: rows(45), last: 100 })).toEqual([27, 45]);
  });

  it('signatures never stand alone: rows go with them to the last page', () => {
    // 27 rows fit on a page; with signatures 22.
    expect(paginate({ page: 700, fixed: 150, rows: rows(54), last: 100 })).toEqual([27, 51, 54]);
    expect(paginate({ page: 700, fixed: 150, rows: rows(25), last: 100 })).toEqual([22, 25]);
  });

  it('a row with a long remark takes its height', () => {
    const tall = rows(30).map((height, index) => (index === 3 ? 120 : height));
    expect(paginate({ page: 700, fixed: 150, rows: tall, last: 0 })).toEqual([22, 30]);
  });

  it('an empty class is one page; rows too high for a page stand alone', () => {
    expect(paginate({ page: 700, fixed: 150, rows: [], last: 100 })).toEqual([0]);
    expect(paginate({ page: 700, fixed: 150, rows: [600, 600], last: 100 })).toEqual([1, 2]);
  });
});
