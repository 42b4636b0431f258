import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { until } from '../shared/testing/fixtures.ts';
import {
  all,
  announced,
  answering,
  find,
  item,
  items,
  news,
  shown,
  so,
  text,
  titles,
  truong,
} from './testing/news-fixtures.ts';
import type { News, NewsQuery } from './news.ts';

/** The button, after it was pressed and shows what is behind it. */
async function opened(element: News, name: string): Promise<HTMLButtonElement | null> {
  const toggle = find<HTMLButtonElement>(element, '.tune');
  expect(text(toggle)).to.equal(name);
  expect(find(element, '.words')).to.equal(null);
  toggle?.click();
  await until(() => find(element, '.words') !== null);
  return toggle;
}

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

  const letter = item('vb', {
    title: 'Về tổ chức kiểm tra cuối học kì I',
    document: {
      number: '540/GDĐT-TTTT',
      issuedOn: '2026-10-02',
      issuer: 'Sở Giáo dục và Đào tạo',
      attachmentUrl: 'https://so.example.vn/540.pdf',
    },
    categories: ['Chỉ đạo'],
  });
  const mixed = [
    item('1', { categories: ['Hoạt động'] }),
    letter,
    item('2', { title: 'Họp cha mẹ học sinh' }),
  ];

  it('says once who issued a document, when the source is called the same', async () => {
    const element = await news({ items: [{ ...letter, sourceIds: ['so'] }], sources: [so] });
    await shown(element);
    expect(text(find(element, '.document'))).to.equal('Số 540/GDĐT-TTTT · ngày 02/10/2026 · Tệp đính kèm');
  });

  it('keeps official documents apart, with number, day, issuer and file', async () => {
    const element = await news({ items: mixed });
    await shown(element, 3);
    expect(all(element, 'ul.items').map((list) => list.ariaLabel)).to.deep.equal(['Tin tức', 'Văn bản']);
    expect(titles(element)).to.deep.equal(['Tin 1', 'Họp cha mẹ học sinh', letter.title]);
    expect(text(find(element, '.document'))).to.equal(
      'Số 540/GDĐT-TTTT · ngày 02/10/2026 · Sở Giáo dục và Đào tạo · Tệp đính kèm',
    );
    const file = find<HTMLAnchorElement>(element, '.document a');
    expect([file?.href, file?.target, file?.rel, file?.ariaLabel]).to.deep.equal([
      'https://so.example.vn/540.pdf',
      '_blank',
      'noopener noreferrer',
      `Tệp đính kèm: ${letter.title}`,
    ]);
    await expect(element).to.be.accessible();
  });

  it('takes no file from an address that is no web address', async () => {
    const bad = { ...letter, document: { ...letter.document!, attachmentUrl: 'javascript:alert(1)' } };
    const element = await news({ items: [bad] });
    await shown(element);
    expect(find(element, '.document a')).to.equal(null);
  });

  const choose = (select: HTMLSelectElement | null, value: string) => {
    select!.value = value;
    select!.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('keeps words, kinds and categories behind one button, and gives up the choice with it', async () => {
    const element = await news({ items: mixed, sources: [so, truong], search: true });
    await shown(element, 3);
    const toggle = await opened(element, 'Tìm và lọc');
    expect(all(element, '.chip, .tune').map(text)).to.deep.equal([
      'Tất cả',
      'Sở Giáo dục và Đào tạo',
      'Trường THCS Nguyễn Du',
      'Tìm và lọc',
    ]);
    expect(all(element, '.words').map((one) => one.ariaLabel)).to.deep.equal([
      'Tìm trong tin tức',
      'Loại tin',
      'Chuyên mục',
    ]);
    await expect(element).to.be.accessible();
    choose(find(element, '[aria-label="Loại tin"]'), 'document');
    await until(() => titles(element).length === 1);
    expect(text(toggle), 'stays while it loads').to.equal('Tìm và lọc');
    toggle?.focus();
    await userEvent.keyboard('{Enter}');
    await shown(element, 3);
    expect(toggle?.ariaExpanded).to.equal('false');
    expect(find(element, '.words')).to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(toggle);
  });

  it('chooses one kind from a list, or by attribute for the whole frame', async () => {
    const element = await news({ items: mixed });
    await shown(element, 3);
    await opened(element, 'Lọc tin');
    const kinds = find<HTMLSelectElement>(element, '[aria-label="Loại tin"]');
    expect([...(kinds?.options ?? [])].map(text)).to.deep.equal(['Mọi loại', 'Tin tức', 'Văn bản']);
    choose(kinds, 'document');
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal([letter.title]);
    await until(() => announced(element) === 'Văn bản: 1 tin.');
    element.setAttribute('kind', 'news');
    await until(() => titles(element).length === 2);
    expect(find(element, '[aria-label="Loại tin"]')).to.equal(null);
  });

  it('chooses a category', async () => {
    const element = await news({ items: mixed });
    await shown(element, 3);
    await opened(element, 'Lọc tin');
    const select = find<HTMLSelectElement>(element, '[aria-label="Chuyên mục"]');
    expect([...(select?.options ?? [])].map(text)).to.deep.equal(['Mọi chuyên mục', 'Hoạt động', 'Chỉ đạo']);
    choose(select, 'Chỉ đạo');
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal([letter.title]);
    await expect(element).to.be.accessible();
  });

  it('searches as somebody types, with or without Vietnamese marks, and says what it found', async () => {
    const element = await news({ items: mixed, search: true });
    await shown(element, 3);
    await opened(element, 'Tìm và lọc');
    const field = page.elementLocator(element).getByRole('searchbox', { name: 'Tìm trong tin tức' });
    await userEvent.fill(field, 'hop cha me');
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Họp cha mẹ học sinh']);
    await until(() => announced(element) === 'hop cha me: 1 tin.');
    await userEvent.fill(field, 'hôp cha');
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice p'))).to.equal('Không tìm thấy tin nào.');
    find<HTMLButtonElement>(element, '.notice .button')?.click();
    await shown(element, 3);
    expect(find<HTMLInputElement>(element, 'input')?.value).to.equal('');
    await userEvent.fill(field, '540/gdđt');
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal([letter.title]);
  });

  it('asks the source for words, kind and category', async () => {
    const asked: NewsQuery[] = [];
    const source = answering((query) => {
      asked.push(query);
      return { items: mixed, sources: [so], nextCursor: null };
    });
    const element = await news({ source, search: true, kind: 'news' });
    await shown(element, 3);
    await opened(element, 'Tìm và lọc');
    const field = page.elementLocator(element).getByRole('searchbox');
    await userEvent.fill(field, '  tuyển sinh ');
    await until(() => asked.length === 2);
    expect(asked[1]).to.deep.include({ q: 'tuyển sinh', kind: 'news', limit: 6 });
  });

  it('turns pages, forward and back, and keeps the focus on its button', async () => {
    const many = Array.from({ length: 5 }, (_, index) => item(String(index + 1)));
    const element = await news({ items: many, pageSize: 2, paging: 'pages' });
    await shown(element, 2);
    const [back, next] = all<HTMLButtonElement>(element, '.pages button');
    expect([back?.ariaDisabled, next?.ariaDisabled]).to.deep.equal(['true', null]);
    next?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => titles(element)[0] === 'Tin 3');
    expect(text(find(element, '.pages span'))).to.equal('Trang 2');
    expect(announced(element)).to.equal('Trang 2');
    await userEvent.keyboard('{Enter}');
    await until(() => titles(element)[0] === 'Tin 5');
    expect(next?.ariaDisabled, 'the last page').to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(next);
    await userEvent.keyboard('{Enter}');
    expect(titles(element)).to.deep.equal(['Tin 5']);
    back?.click();
    await until(() => titles(element)[0] === 'Tin 3');
    await expect(element).to.be.accessible();
  });
});
