import { expect, fixture, html } from '@open-wc/testing';
import type { AccountSession } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SessionsSource } from '../shared/context.ts';
import { fakeTeacher } from '../shared/testing/fake-provider.ts';
import { deferred, until } from '../shared/testing/fixtures.ts';
import './sign-in.define.ts';
import { inMemorySession } from './sign-in.memory.ts';
import type { SignIn } from './sign-in.ts';

const here: AccountSession = {
  id: 'aaaaaaaaaaaaaaaa',
  device: 'Chrome · Windows',
  usedHere: true,
  otherSites: 0,
  signedInAt: '2026-11-11T08:00:00+07:00',
  lastUsedAt: '2026-11-11T09:15:00+07:00',
  current: true,
};
const phone: AccountSession = {
  ...here,
  id: 'bbbbbbbbbbbbbbbb',
  device: 'Safari · iPhone',
  otherSites: 2,
  current: false,
};
const unknown: AccountSession = { ...here, id: 'cccccccccccccccc', device: null, current: false };

/** What the other side was asked for, in order. */
function source(change: Partial<SessionsSource> = {}) {
  const asked: string[] = [];
  const sessions: SessionsSource = {
    list: () => Promise.resolve(void asked.push('list')).then(() => [here, phone, unknown]),
    end: (id) => Promise.resolve(void asked.push(`end ${id}`)),
    endAll: () => Promise.resolve(void asked.push('endAll')),
    ...change,
  };
  return { sessions, asked };
}

const text = (element: SignIn) =>
  (element.renderRoot.querySelector('.sessions')?.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (element: SignIn, name: RegExp) => {
  const found = [...element.renderRoot.querySelectorAll('button')].find((each) =>
    name.test(`${each.getAttribute('aria-label') ?? ''} ${each.textContent}`),
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
};

async function opened(sessions: SessionsSource | undefined, lang = 'vi'): Promise<SignIn> {
  const element = await fixture<SignIn>(
    html`<edu-sign-in lang=${lang} .session=${inMemorySession(fakeTeacher, sessions)}></edu-sign-in>`,
  );
  await userEvent.click(button(element, /Trần Thị Minh Hạnh/));
  await until(() => element.renderRoot.querySelector('.panel')?.matches(':popover-open'));
  return element;
}

async function listed(sessions: SessionsSource, lang = 'vi'): Promise<SignIn> {
  const element = await opened(sessions, lang);
  await userEvent.click(button(element, /Các phiên đăng nhập|Sessions/));
  await until(() => element.renderRoot.querySelectorAll('.sessions li').length === 3);
  return element;
}

describe('edu-sign-in, sessions', () => {
  it('are listed when asked for: device, since when, last used, which is this one', async () => {
    const { sessions, asked } = source();
    const element = await opened(sessions);
    expect(asked).to.deep.equal([]);
    const toggle = button(element, /Các phiên đăng nhập/);
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => element.renderRoot.querySelector('.sessions li') !== null);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(text(element)).to.contain(
      'Chrome · Windows Đăng nhập 08:00, 11/11/2026 Dùng gần nhất 09:15, 11/11/2026 Phiên này',
    );
    expect(text(element)).to.contain('Dùng cả ở 2 trang khác').and.contain('Thiết bị không rõ');
    expect(element.renderRoot.querySelectorAll('.sessions li button')).to.have.lengthOf(2);
    await expect(element).to.be.accessible();
    await userEvent.click(toggle);
    await until(() => !element.renderRoot.querySelector('.sessions'));
    await userEvent.click(toggle);
    await until(() => asked.length === 2);
  });

  it('end one by one; the line goes, the keyboard stays', async () => {
    const { sessions, asked } = source();
    const element = await listed(sessions);
    button(element, /Kết thúc phiên Safari · iPhone, đăng nhập 08:00/).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => element.renderRoot.querySelectorAll('.sessions li').length === 2);
    expect(asked).to.deep.equal(['list', `end ${phone.id}`]);
    expect(element.renderRoot.querySelector('.sessions [role=status]')?.textContent).to.contain(
      'Đã kết thúc phiên Safari · iPhone.',
    );
    expect(element.shadowRoot?.activeElement).to.equal(button(element, /Các phiên đăng nhập/));
  });

  it('all end at once, unless somebody holds unsaved work', async () => {
    const { sessions, asked } = source();
    const element = await listed(sessions);
    element.addEventListener('edu-sign-out', (event) => event.preventDefault(), { once: true });
    await userEvent.click(button(element, /Đăng xuất mọi nơi/));
    expect(asked).to.deep.equal(['list']);
    await userEvent.click(button(element, /Đăng xuất mọi nơi/));
    await until(() => element.session === undefined);
    expect(asked).to.deep.equal(['list', 'endAll']);
    await element.updateComplete;
    expect(element.renderRoot.textContent).to.contain('Đã đăng xuất.');
  });

  it('say what went wrong, and try again', async () => {
    const answer = deferred<readonly AccountSession[]>();
    let tries = 0;
    const { sessions } = source({
      list: () => (++tries === 1 ? answer.promise : Promise.resolve([here, phone, unknown])),
      endAll: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    const element = await opened(sessions);
    await userEvent.click(button(element, /Các phiên đăng nhập/));
    await until(() => text(element).includes('Đang tải danh sách'));
    answer.reject(new TypeError('Failed to fetch'));
    await until(() => text(element).includes('Không kết nối được máy chủ'));
    await userEvent.click(button(element, /Thử lại/));
    await until(() => element.renderRoot.querySelector('.sessions li') !== null);
    await userEvent.click(button(element, /Đăng xuất mọi nơi/));
    await until(() => text(element).includes('Không kết nối được máy chủ'));
    expect(element.session).not.to.equal(undefined);
  });

  it('are left out where the other side keeps none', async () => {
    const element = await opened(undefined);
    expect(() => button(element, /Các phiên đăng nhập/)).to.throw();
  });

  it('speak English, and the words of the site', async () => {
    const element = await listed(source().sessions, 'en');
    expect(text(element)).to.contain('This session').and.contain('Sign out everywhere');
    element.setAttribute('strings', '{"thisSession": "You are here"}');
    await until(() => text(element).includes('You are here'));
  });
});
