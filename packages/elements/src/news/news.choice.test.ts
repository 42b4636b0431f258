import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { until } from '../shared/testing/fixtures.ts';
import {
  all,
  announced,
  find,
  items,
  news,
  shown,
  so,
  text,
  titles,
  truong,
} from './testing/news-fixtures.ts';

describe('choosing in edu-news', () => {
  it('filters by source with toggle buttons, and says what is shown', async () => {
    const element = await news({ items, sources: [so, truong] });
    await shown(element, 3);
    const chips = all<HTMLButtonElement>(element, '.chip');
    expect(chips.map(text)).to.deep.equal(['Tất cả', 'Sở Giáo dục và Đào tạo', 'Trường THCS Nguyễn Du']);
    const pressed = () => chips.map((chip) => chip.getAttribute('aria-pressed'));
    expect(pressed()).to.deep.equal(['true', 'false', 'false']);
    chips[1]?.focus();
    chips[1]?.click();
    await until(() => titles(element).length === 2);
    expect(titles(element)).to.deep.equal(['Tin 2', 'Tin 3']);
    expect(pressed()).to.deep.equal(['false', 'true', 'false']);
    expect(element.shadowRoot?.activeElement, 'the chip keeps the focus').to.equal(chips[1]);
    await until(() => announced(element) === 'Sở Giáo dục và Đào tạo: 2 tin.');
    await expect(element).to.be.accessible();
  });

  it('has no filter for a single source', async () => {
    const element = await news({ items, sources: [truong] });
    await shown(element);
    expect(all(element, '.chip')).to.have.length(0);
  });

  it('loads more and reads on at the first new item when the button goes', async () => {
    const element = await news({ items, sources: [truong], pageSize: 2 });
    await shown(element, 2);
    expect(titles(element)).to.have.length(2);
    find<HTMLButtonElement>(element, '.foot .button')?.click();
    await shown(element, 3);
    await until(() => announced(element) === 'Đã tải thêm 1 tin.');
    expect(find(element, '.foot .button')).to.equal(null);
    await until(() => text(element.shadowRoot?.activeElement) === 'Tin 3');
  });
});
