import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { inGroups, inPlace, type MenuItem } from './menu.ts';

const item = (label: string, count?: number): MenuItem => ({
  label,
  ...(count !== undefined && { count }),
  run: () => undefined,
});
const labels = (items: readonly MenuItem[]): string[] =>
  items.map(({ label, begins }) => (begins ? `| ${label}` : label));

describe('a menu that is open', () => {
  const opened = inGroups([item('Nhìn chung'), item('Thử điểm')], [item('In trang sổ')]);

  it('keeps each item where it is when others come, which stand at its end', () => {
    const now = inGroups(
      [item('Đề nghị sửa', 2)],
      [item('Nhìn chung'), item('Thử điểm'), item('Tiến độ')],
      [item('In trang sổ')],
    );
    expect(labels(inPlace(opened, now))).to.deep.equal([
      'Nhìn chung',
      'Thử điểm',
      '| In trang sổ',
      '| Đề nghị sửa',
      'Tiến độ',
    ]);
  });

  it('does what the items do now, with the counts of now, and drops what is no longer possible', () => {
    const [, last] = inPlace(opened, [item('In trang sổ', 3), item('Nhìn chung')]);
    expect(last).to.include({ label: 'In trang sổ', count: 3, begins: true });
    expect(labels(inPlace(opened, [item('Nhìn chung')]))).to.deep.equal(['Nhìn chung']);
  });
});
