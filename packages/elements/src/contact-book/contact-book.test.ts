import { expect, fixture, html } from '@open-wc/testing';
import type { Assignment, ContactBookEntry, Me, ResultEntry } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { fakeClient, fakeProvider, fakeSession } from '../shared/testing/fake-provider.ts';
import { deferred, until } from '../shared/testing/fixtures.ts';
import { resting, restingReason } from '../shared/testing/resting.ts';
import './contact-book.define.ts';
import { byDay, pupilsOf } from './contact-book.model.ts';
import {
  inMemoryContactBook,
  type ContactBookSource,
  type EntriesPage,
  type Pupil,
} from './contact-book.source.ts';
import type { ContactBook } from './contact-book.ts';

const han: Pupil = { schoolId: 's', pupilId: 'p1', name: 'Nguyễn Ngọc Bảo Hân', place: '7A1' };
const trong: Pupil = { schoolId: 's', pupilId: 'p2', name: 'Nguyễn Đức Trọng', place: '9A3' };

function notice(id: string, publishedAt: string, acknowledge = false): ContactBookEntry {
  return {
    id,
    kind: 'notice',
    publishedAt,
    acknowledgedAt: null,
    notice: {
      id: `${id}-notice`,
      title: `Họp cha mẹ học sinh ${id}`,
      body: 'Kính mời phụ huynh.\nThời gian: 8 giờ, Chủ nhật.',
      author: 'Trần Thị Minh Hạnh',
      className: '7A1',
      publishedAt,
      acknowledge,
      attachments: [],
    },
  };
}

function result(
  id: string,
  publishedAt: string,
  what: Partial<ResultEntry['result']> = {},
): ContactBookEntry {
  const plain: ResultEntry['result'] = {
    subjectCode: 'toan',
    subjectName: 'Toán',
    term: 1,
    kind: 'mark',
    slot: 'gk',
    state: 'value',
    value: 7.5,
    corrected: false,
  };
  return { id, kind: 'result', publishedAt, result: { ...plain, ...what } };
}

const entries: ContactBookEntry[] = [
  notice('n1', '2026-10-05T07:30:00+07:00', true),
  result('r1', '2026-10-05T06:50:00+07:00'),
  notice('n2', '2026-10-04T16:20:00+07:00'),
];

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <E extends Element = HTMLElement>(element: ContactBook, selector: string) =>
  element.renderRoot.querySelector<E>(selector);
const texts = (element: ContactBook, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map(text);
const announced = (element: ContactBook) => text(find(element, '[role=status]'));

async function book(source: ContactBookSource | undefined, lang = 'vi'): Promise<ContactBook> {
  return fixture<ContactBook>(html`<edu-contact-book lang=${lang} .source=${source}></edu-contact-book>`);
}
async function shown(source: ContactBookSource, lang = 'vi'): Promise<ContactBook> {
  const element = await book(source, lang);
  await until(() => find(element, '.entry h4') !== null);
  return element;
}
const source = (parts: Partial<ContactBookSource> = {}): ContactBookSource => ({
  ...inMemoryContactBook([{ pupil: han, entries }]),
  ...parts,
});

describe('edu-contact-book', () => {
  it('groups entries by day, newest first, with the results of a day together', async () => {
    const element = await shown(source());
    expect(texts(element, '.date')).to.deep.equal(['Thứ Hai 05/10/2026', 'Chủ Nhật 04/10/2026']);
    expect(texts(element, '.entry h4')).to.deep.equal([
      'Họp cha mẹ học sinh n1',
      'Kết quả học tập',
      'Họp cha mẹ học sinh n2',
    ]);
    expect(text(find(element, '.from'))).to.equal('Trần Thị Minh Hạnh · Lớp 7A1 · 07:30');
    expect(getComputedStyle(find(element, '.body')!).whiteSpace).to.match(/pre-line/);
    await expect(element).to.be.accessible();
  });

  const results: [what: Partial<ResultEntry['result']>, said: string][] = [
    [{}, 'Toán, học kì I, giữa kì: 7,5'],
    [{ value: 8, slot: 'ck', term: 2 }, 'Toán, học kì II, cuối kì: 8,0'],
    [{ value: 10, slot: 'tx3' }, 'Toán, học kì I, thường xuyên 3: 10,0'],
    [{ value: 'D' }, 'Toán, học kì I, giữa kì: Đạt'],
    [{ value: 'CD' }, 'Toán, học kì I, giữa kì: Chưa đạt'],
    [{ value: 6.3, corrected: true }, 'Toán, học kì I, giữa kì: 6,3 Đã sửa sau khi công bố'],
    [
      { state: 'pendingMakeUp', value: null },
      'Toán, học kì I, giữa kì: Chưa kiểm tra vì lí do bất khả kháng, sẽ kiểm tra bù',
    ],
    [
      { state: 'zeroByRule', value: 0 },
      'Toán, học kì I, giữa kì: Không dự kiểm tra, tính 0 điểm theo quy định',
    ],
    [
      { state: 'zeroByRule', value: 'CD' },
      'Toán, học kì I, giữa kì: Không dự kiểm tra, tính Chưa đạt theo quy định',
    ],
    [
      { state: 'empty', value: null, corrected: true },
      'Toán, học kì I, giữa kì: Kết quả được rút lại để nhập lại Đã sửa sau khi công bố',
    ],
  ];
  for (const [what, said] of results) {
    it(`says “${said}”`, async () => {
      const entry = result('r', '2026-10-05T06:50:00+07:00', what);
      const element = await shown(inMemoryContactBook([{ pupil: han, entries: [entry] }]));
      expect(text(find(element, '.result'))).to.equal(said);
    });
  }

  it('confirms a notice once, with the same key after a failure, and says when', async () => {
    const keys: string[] = [];
    const element = await shown(
      source({
        acknowledge: (_pupil, _notice, { idempotencyKey }) => {
          keys.push(idempotencyKey);
          if (keys.length === 1) return Promise.reject(new TypeError('Failed to fetch'));
          return Promise.resolve({ acknowledgedAt: '2026-10-05T20:12:00+07:00' });
        },
      }),
    );
    const button = () => find<HTMLButtonElement>(element, '.ask .button');
    expect(button()?.getAttribute('aria-label')).to.equal('Xác nhận đã xem: Họp cha mẹ học sinh n1');
    button()?.click();
    await until(() => find(element, '.ask [role=alert]') !== null);
    expect(text(find(element, '.ask [role=alert]'))).to.match(/^Chưa gửi được xác nhận/);
    await expect(element).to.be.accessible();
    const heard: string[] = [];
    element.addEventListener('edu-notice-acknowledged', ({ noticeId, pupil }) =>
      heard.push(`${pupil.pupilId} ${noticeId}`),
    );
    button()?.click();
    await until(() => find(element, '.seen') !== null);
    expect(keys[1]).to.equal(keys[0]);
    expect(text(find(element, '.seen'))).to.equal('Đã xem lúc 20:12, 05/10/2026');
    expect(heard).to.deep.equal(['p1 n1-notice']);
    await until(() => element.shadowRoot?.activeElement?.id === 'title-n1');
    await expect(element).to.be.accessible();
  });

  describe('files of a notice', () => {
    const file = { id: 'f1', name: 'Thư mời.pdf', type: 'application/pdf', size: 1_234_567 } as const;
    const plain = notice('n1', '2026-10-05T07:30:00+07:00');
    const letter: ContactBookEntry =
      plain.kind === 'notice' ? { ...plain, notice: { ...plain.notice, attachments: [file] } } : plain;
    const withFile = (parts: Partial<ContactBookSource> = {}): ContactBookSource => ({
      ...inMemoryContactBook([{ pupil: han, entries: [letter] }]),
      ...parts,
    });
    const button = (element: ContactBook) => find<HTMLButtonElement>(element, '.file .button');

    it('are named with what they are, and cannot be opened where there is no way', async () => {
      const element = await shown(withFile());
      expect(text(find(element, '.file'))).to.equal('Thư mời.pdf PDF · 1,2 MB');
      expect(button(element)).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('are handed to the browser once under their own name', async () => {
      const content = deferred<Blob>();
      let asked = 0;
      const element = await shown(
        withFile({
          openAttachment: () => {
            asked += 1;
            return content.promise;
          },
        }),
      );
      const handed: [string, string][] = [];
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        handed.push([this.download, new URL(this.href).protocol]);
      };
      try {
        expect(button(element)?.getAttribute('aria-label')).to.equal('Tải về: Thư mời.pdf');
        button(element)?.click();
        await until(() => text(button(element)) === 'Đang tải…');
        button(element)?.click();
        await expect(element).to.be.accessible();
        content.resolve(new Blob(['%PDF']));
        await until(() => text(button(element)) === 'Tải về');
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
      expect(asked).to.equal(1);
      expect(handed).to.deep.equal([['Thư mời.pdf', 'blob:']]);
      expect(announced(element)).to.equal('Đã tải về: Thư mời.pdf');
    });

    it('say why they did not come, and are asked for again', async () => {
      const element = await shown(
        withFile({ openAttachment: () => Promise.reject(new TypeError('Failed to fetch')) }),
      );
      button(element)?.click();
      await until(() => find(element, '.file [role=alert]') !== null);
      expect(text(find(element, '.file [role=alert]'))).to.match(/^Chưa tải được tệp\. Vui lòng bấm lại\./);
      await expect(element).to.be.accessible();
      expect(button(element)?.hasAttribute('aria-disabled')).to.equal(false);
    });

    it('are no longer asked for once the element has left', async () => {
      let given: AbortSignal | undefined;
      const element = await shown(
        withFile({
          openAttachment: (_pupil, _file, { signal }) => {
            given = signal;
            return new Promise(() => {});
          },
        }),
      );
      button(element)?.click();
      await until(() => given !== undefined);
      element.remove();
      expect(given?.aborted).to.equal(true);
    });
  });

  it('lets a guardian choose between children and shows one at a time', async () => {
    const element = await shown(
      inMemoryContactBook([
        { pupil: han, entries },
        { pupil: trong, entries: [notice('n9', '2026-10-03T08:00:00+07:00')] },
      ]),
    );
    const pupils = [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.pupils button')];
    expect(pupils.map(text)).to.deep.equal(['Nguyễn Ngọc Bảo Hân · 7A1', 'Nguyễn Đức Trọng · 9A3']);
    expect(pupils.map((each) => each.getAttribute('aria-pressed'))).to.deep.equal(['true', 'false']);
    pupils[1]?.click();
    await until(() => texts(element, '.entry h4')[0] === 'Họp cha mẹ học sinh n9');
    expect(texts(element, '.entry h4')).to.have.length(1);
    expect(element.getAttribute('pupil-id')).to.equal('p2');
    expect(pupils.map((each) => each.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
  });

  it('loads earlier days', async () => {
    const element = await fixture<ContactBook>(
      html`<edu-contact-book lang="vi" page-size="2" .source=${source()}></edu-contact-book>`,
    );
    await until(() => texts(element, '.date').length === 1);
    const more = [...element.renderRoot.querySelectorAll('button')].at(-1);
    expect(text(more)).to.equal('Xem các ngày trước');
    more?.click();
    await until(() => texts(element, '.date').length === 2);
    await until(() => announced(element) === 'Đã tải thêm 1 mục.');
  });

  it('brings new entries on request and on return to the page, and marks them', async () => {
    let fresh: ContactBookEntry[] = [];
    let calls = 0;
    const list = (): Promise<EntriesPage> => {
      calls++;
      const rest = entries.filter(({ id }) => fresh.every((entry) => entry.id !== id));
      return Promise.resolve({ items: [...fresh, ...rest], nextCursor: null });
    };
    const element = await shown(source({ list }));
    expect(text(find(element, '.refresh .status'))).to.match(/^Cập nhật lúc \d\d:\d\d$/);
    const refresh = () => find<HTMLButtonElement>(element, '.refresh button')?.click();
    refresh();
    await until(() => announced(element) === 'Chưa có mục mới.');
    fresh = [notice('n3', '2026-10-06T08:00:00+07:00')];
    window.dispatchEvent(new Event('focus'));
    await element.updateComplete;
    expect(calls, 'not again within a minute').to.equal(2);
    element.refreshAfter = 0;
    window.dispatchEvent(new Event('focus'));
    await until(() => announced(element) === 'Có 1 mục mới.');
    expect(text(find(element, '.entry h4'))).to.equal('Họp cha mẹ học sinh n3 Mới');
    expect(texts(element, '.fresh')).to.have.length(1);
    fresh = [result('r1', '2026-10-06T09:00:00+07:00', { value: 9, corrected: true })];
    refresh();
    await until(
      () => text(find(element, '.result')) === 'Toán, học kì I, giữa kì: Mới 9,0 Đã sửa sau khi công bố',
    );
    expect(texts(element, '.result'), 'the corrected mark is shown once').to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('keeps the book when it cannot be read again, and says since when', async () => {
    let fail = false;
    const element = await shown(
      source({
        list: () =>
          fail
            ? Promise.reject(new TypeError('Failed to fetch'))
            : Promise.resolve({ items: entries, nextCursor: null }),
      }),
    );
    fail = true;
    await element.refresh();
    await element.updateComplete;
    expect(texts(element, '.entry')).to.have.length(3);
    expect(text(find(element, '[role=alert]'))).to.match(
      /^Chưa cập nhật được\. Nội dung dưới đây tải lúc \d\d:\d\d\. Thử lại$/,
    );
  });

  it('says what is so when there is nothing yet, no pupil, or no connection', async () => {
    const says = async (from: ContactBookSource): Promise<string> => {
      const element = await book(from);
      await until(() => find(element, '.notice') !== null);
      await expect(element).to.be.accessible();
      return text(find(element, '.notice'));
    };
    expect(await says(inMemoryContactBook([{ pupil: han, entries: [] }]))).to.match(
      /^Chưa có thông báo hay kết quả nào/,
    );
    expect(await says(inMemoryContactBook([]))).to.match(/tài khoản này chưa gắn với học sinh nào/);
    expect(await says(source({ list: () => Promise.reject(new TypeError('Failed to fetch')) }))).to.equal(
      'Chưa tải được sổ liên lạc. Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại. Thử lại',
    );
  });

  it('says politely that it rests, and keeps what is shown', async () => {
    let frozen = false;
    const element = await shown(
      source({
        list: () =>
          frozen ? Promise.reject(resting()) : Promise.resolve({ items: entries, nextCursor: null }),
      }),
    );
    frozen = true;
    await element.refresh();
    await element.updateComplete;
    expect(texts(element, '.entry')).to.have.length(3);
    expect(text(find(element, '[role=alert]'))).to.match(/^Chức năng này đang tạm dừng\./);
    expect(text(find(element, '[role=alert]'))).to.contain(`“${restingReason}”`);
    const fresh = await book(source({ list: () => Promise.reject(resting()) }));
    await until(() => find(fresh, '.notice') !== null);
    expect(find(fresh, '.notice.danger')).to.equal(null);
    expect(text(find(fresh, '.notice p'))).to.match(/^Chức năng này đang tạm dừng\./);
  });

  it('asks for the reason again, once, when the page changes its language', async () => {
    const reasons = ['Đang đối chiếu.', 'Being checked.', 'Not asked for.'];
    let asked = 0;
    const element = await book(
      source({ list: () => Promise.reject(resting('feature_frozen', reasons[asked++])) }),
    );
    await until(() => text(find(element, '.notice p')).includes('“Đang đối chiếu.”'));
    element.requestUpdate();
    await element.updateComplete;
    expect(asked, 'the same language asks nothing').to.equal(1);
    element.lang = 'en';
    await until(() => text(find(element, '.notice p')).includes('“Being checked.”'));
    await element.updateComplete;
    expect(asked).to.equal(2);
  });

  it('holds the space of entries while it loads', async () => {
    const element = await book(source({ list: () => deferred<EntriesPage>().promise }));
    await element.updateComplete;
    expect(texts(element, '.entry')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('speaks English', async () => {
    const element = await shown(source(), 'en');
    expect(text(find(element, '.result'))).to.equal('Mathematics, term I, mid-term: 7.5');
    expect(texts(element, '.date')[0]).to.equal('Monday 05/10/2026');
  });
});

describe('edu-contact-book and who is signed in', () => {
  const assignment = (pupil: Pupil, role: Assignment['role'] = 'guardian'): Assignment => ({
    role,
    schoolId: pupil.schoolId,
    schoolName: 'THCS Nguyễn Du',
    authorityId: null,
    classId: null,
    className: pupil.place,
    subjectCode: null,
    pupilId: pupil.pupilId,
    pupilName: pupil.name,
  });
  const guardian: Me = { id: 'u1', displayName: 'Nguyễn Văn Thành', assignments: [assignment(han)] };
  const client = fakeClient({
    contactBook: { list: (() => Promise.resolve({ items: entries, nextCursor: null })) as never },
  });

  async function inProvider(initial: Parameters<typeof fakeProvider>[0] = {}) {
    const provider = fakeProvider(initial);
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-contact-book');
    provider.element.append(element);
    await element.updateComplete;
    return { provider, element };
  }

  it('asks politely to sign in, and starts it from its button', async () => {
    let started = 0;
    const { element } = await inProvider({ signIn: () => started++ });
    expect(text(find(element, '.notice'))).to.equal(
      'Phụ huynh đăng nhập để xem thông báo và kết quả của con. Đăng nhập',
    );
    await expect(element).to.be.accessible();
    find<HTMLButtonElement>(element, '.notice .button')?.click();
    expect(started).to.equal(1);
    element.addEventListener('edu-sign-in-request', (event) => event.preventDefault());
    find<HTMLButtonElement>(element, '.notice .button')?.click();
    expect(started, 'the page signs in its own way').to.equal(1);
  });

  it('shows the book after sign-in and takes it off the screen at sign-out', async () => {
    const { provider, element } = await inProvider();
    expect(find(element, '.notice .button'), 'nothing to sign in with').to.equal(null);
    provider.set({ session: fakeSession(client, guardian) });
    await until(() => find(element, '.entry h4') !== null);
    expect(text(find(element, '.pupil'))).to.equal('Nguyễn Ngọc Bảo Hân · 7A1');
    provider.set({ session: undefined });
    await element.updateComplete;
    expect(element.renderRoot.textContent).not.to.contain('Họp cha mẹ');
    expect(element.renderRoot.textContent).not.to.contain('Hân');
  });

  it('offers the pupils the guardian is assigned to, each once, and nobody else', () => {
    const assignments = [
      assignment(han),
      assignment(han),
      assignment(trong),
      assignment(han, 'homeroomTeacher'),
    ];
    expect(pupilsOf(assignments)).to.deep.equal([han, trong]);
    expect(pupilsOf([assignment(han, 'pupil')])).to.deep.equal([]);
  });
});

describe('days', () => {
  it('are those of Vietnam', () => {
    const late = notice('a', '2026-10-04T17:30:00Z');
    expect(byDay([late]).map(({ day }) => day)).to.deep.equal(['2026-10-05']);
  });
});
