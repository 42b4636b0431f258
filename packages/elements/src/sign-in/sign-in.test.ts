import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Assignment, Me } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  fakeProvider,
  fakeSession,
  fakeSite,
  fakeTeacher,
  type FakeProvider,
} from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import type { Session } from '../shared/context.ts';
import './sign-in.define.ts';
import { InMemorySignIn, inMemorySession } from './sign-in.memory.ts';
import { SignInError, type SignInFailure, type SignInSource } from './sign-in.source.ts';
import type { SignIn } from './sign-in.ts';

const text = (element: SignIn) => (element.renderRoot.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (element: SignIn, name: RegExp) => {
  const found = [...element.renderRoot.querySelectorAll('button')].find((each) =>
    name.test(each.textContent ?? ''),
  );
  if (!found) throw new Error(`No button ${name}: ${text(element)}`);
  return found;
};

async function alone(source: SignInSource | undefined, lang = 'vi'): Promise<SignIn> {
  return fixture<SignIn>(html`<edu-sign-in lang=${lang} .source=${source}></edu-sign-in>`);
}

async function inside(provider: FakeProvider, source?: SignInSource): Promise<SignIn> {
  const box = await fixture<HTMLElement>(html`<div lang="vi">${provider.element}</div>`);
  const element = document.createElement('edu-sign-in');
  element.source = source;
  provider.element.append(element);
  await element.updateComplete;
  expect(box.contains(element)).to.equal(true);
  return element;
}

/** A source that answers when the test says so. */
function controlled() {
  const answer = deferred<Session>();
  let answered = (): void => undefined;
  let asked = 0;
  const source: SignInSource = {
    signIn: ({ signal, onAnswer }) => {
      asked += 1;
      answered = onAnswer;
      signal.addEventListener('abort', () => answer.reject(signal.reason));
      return answer.promise;
    },
  };
  return { source, answer, answered: () => answered(), asked: () => asked };
}

describe('edu-sign-in', () => {
  it('is a button, of the same size before it can be used', async () => {
    const provider = fakeProvider({ status: 'connecting' });
    provider.set({ site: undefined });
    const element = await inside(provider);
    const { width, height } = element.getBoundingClientRect();
    expect(button(element, /Đăng nhập/).disabled).to.equal(true);
    provider.set({ status: 'ready', site: fakeSite });
    await element.updateComplete;
    expect(button(element, /Đăng nhập/).disabled).to.equal(false);
    expect(element.getBoundingClientRect()).to.include({ width, height });
    await expect(element).to.be.accessible();
  });

  it('says so where the school’s key lets nobody sign in', async () => {
    const provider = fakeProvider();
    provider.set({ site: { ...fakeSite, allows: ['publicReads'] } });
    const element = await inside(provider);
    expect(text(element)).to.equal('Trang này không mở đăng nhập.');
    expect(provider.state.signIn).to.equal(undefined);
  });

  it('shows the page’s own link while there is no connection', async () => {
    const element = await fixture<SignIn>(
      html`<edu-sign-in><a href="/dang-nhap">Đăng nhập</a></edu-sign-in>`,
    );
    expect(element.shadowRoot?.querySelector('slot')?.hidden).to.equal(false);
    expect(text(element)).to.equal('');
  });

  it('waits, finishes and shows who is signed in, focus in place', async () => {
    const { source, answer, answered } = controlled();
    const element = await alone(source);
    const changed = oneEvent(element, 'edu-session-change');
    button(element, /Đăng nhập/).focus();
    await userEvent.keyboard('{Enter}');
    await element.updateComplete;
    expect(text(element)).to.equal('Mở lại cửa sổ Thôi Mời đăng nhập ở cửa sổ vừa mở.');
    await expect(element).to.be.accessible();
    answered();
    await element.updateComplete;
    expect(text(element)).to.equal('Đang đăng nhập…');
    answer.resolve(inMemorySession(fakeTeacher));
    expect(await changed).to.include({ reason: 'signed-in' });
    await element.updateComplete;
    const account = button(element, /Trần Thị Minh Hạnh/);
    expect(account.textContent).to.contain('Giáo viên Toán 7A1');
    expect(element.shadowRoot?.activeElement).to.equal(account);
  });

  it('stops waiting on request', async () => {
    const { source } = controlled();
    const element = await alone(source);
    void element.signIn();
    await element.updateComplete;
    button(element, /Thôi/).click();
    await element.updateComplete;
    expect(text(element)).to.equal('Đăng nhập');
  });

  const sentences: [SignInFailure, RegExp][] = [
    ['closed', /cửa sổ đã đóng.*Đăng nhập ngay tại trang này/],
    ['blocked', /chặn cửa sổ.*Đăng nhập ngay tại trang này/],
    ['refused', /chưa được đăng nhập/],
    ['insecure', /chưa dùng HTTPS/],
    ['failed', /Chưa làm được việc này/],
  ];
  for (const [failure, sentence] of sentences) {
    it(`says what happened: ${failure}`, async () => {
      const element = await alone(new InMemorySignIn(fakeTeacher, failure));
      await element.signIn();
      await element.updateComplete;
      expect(text(element)).to.match(sentence);
      expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.match(/\S/);
      await expect(element).to.be.accessible();
    });
  }

  it('says when the server is out of reach', async () => {
    const element = await alone({ signIn: () => Promise.reject(new TypeError('Failed to fetch')) }, 'en');
    await element.signIn();
    await element.updateComplete;
    expect(text(element)).to.equal(
      'Sign in The server cannot be reached. Check the connection, then try again.',
    );
  });

  it('offers to leave the page only after a session-less page could not open a window', async () => {
    const asked: boolean[] = [];
    const source: SignInSource = {
      signIn: ({ mayLeave }) => {
        asked.push(mayLeave);
        return Promise.resolve(inMemorySession(fakeTeacher));
      },
    };
    const element = await alone(source);
    await element.signIn();
    await element.signOut();
    await element.signIn();
    expect(asked).to.deep.equal([true, false]);
  });
});

describe('edu-sign-in, the account', () => {
  const open = async (element: SignIn) => {
    await element.updateComplete;
    await userEvent.click(button(element, /Trần Thị Minh Hạnh/));
    await until(() => element.renderRoot.querySelector('.panel')?.matches(':popover-open'));
    await element.updateComplete;
  };

  it('opens below its button, closes with Escape and gives the focus back', async () => {
    const element = await inside(fakeProvider({ session: fakeSession() }));
    await open(element);
    const account = button(element, /Trần Thị Minh Hạnh/);
    expect(account.getAttribute('aria-expanded')).to.equal('true');
    await expect(element).to.be.accessible();
    const panel = element.renderRoot.querySelector('.panel') as HTMLElement;
    await until(() => panel.style.top !== '');
    expect(panel.getBoundingClientRect().top).to.be.at.least(account.getBoundingClientRect().bottom);
    button(element, /Đăng xuất/).focus();
    await userEvent.keyboard('{Escape}');
    await until(() => !panel.matches(':popover-open'));
    await element.updateComplete;
    expect(account.getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot?.activeElement).to.equal(account);
  });

  it('closes with a second press of its button', async () => {
    const element = await inside(fakeProvider({ session: fakeSession() }));
    await open(element);
    await userEvent.click(button(element, /Trần Thị Minh Hạnh/));
    await until(() => !element.renderRoot.querySelector('.panel')?.matches(':popover-open'));
  });

  it('signs out: the provider is told at once, the focus stays', async () => {
    let ended = 0;
    const session: Session = { ...fakeSession(), signOut: () => Promise.resolve(void (ended += 1)) };
    const provider = fakeProvider({ session });
    const element = await inside(provider);
    await open(element);
    const changed = oneEvent(document, 'edu-session-change');
    await userEvent.click(button(element, /Đăng xuất/));
    expect(await changed).to.include({ reason: 'signed-out', session: undefined });
    await element.updateComplete;
    expect(ended).to.equal(1);
    expect(provider.state.session).to.equal(undefined);
    expect(text(element)).to.equal('Đăng nhập Đã đăng xuất.');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, /Đăng nhập/));
  });

  it('says when a session ended by itself, and only for its own', async () => {
    const source = new InMemorySignIn(fakeTeacher);
    const provider = fakeProvider();
    const element = await inside(provider, source);
    await element.signIn();
    const { session } = provider.state;
    if (!session) throw new Error('No session.');
    source.onEnd?.(fakeSession(), 'expired');
    expect(provider.state.session).to.equal(session);
    source.onEnd?.(session, 'expired');
    await element.updateComplete;
    expect(provider.state.session).to.equal(undefined);
    expect(text(element)).to.contain('đã hết hạn');
  });

  it('offers the provider a way to sign in while nobody is', async () => {
    const { source, asked } = controlled();
    const provider = fakeProvider();
    const element = await inside(provider, source);
    expect(provider.state.signIn).to.be.a('function');
    provider.state.signIn?.();
    expect(asked()).to.equal(1);
    provider.set({ session: fakeSession() });
    await element.updateComplete;
    expect(provider.state.signIn).to.equal(undefined);
    provider.set({ session: undefined });
    await element.updateComplete;
    element.remove();
    expect(provider.state.signIn).to.equal(undefined);
  });

  const teaches = (className: string, subjectCode = 'toan'): Assignment => ({
    ...(fakeTeacher.assignments[0] as Assignment),
    className,
    subjectCode,
  });
  const person = (...assignments: Assignment[]): Me => ({ ...fakeTeacher, assignments });
  const duty = (role: Assignment['role'], change: Partial<Assignment> = {}): Assignment => ({
    ...teaches('7A1'),
    role,
    subjectCode: null,
    ...change,
  });

  const words: [string, Me, string[]][] = [
    [
      'classes of a subject together',
      person(teaches('7A10'), teaches('7A2'), teaches('7A2')),
      ['Giáo viên Toán 7A2, 7A10'],
    ],
    [
      'several duties',
      person(duty('homeroomTeacher'), teaches('7A1', 'nguVan')),
      ['Giáo viên chủ nhiệm 7A1', 'Giáo viên Ngữ văn 7A1'],
    ],
    ['an unknown subject', person(teaches('7A1', 'moi')), ['Giáo viên bộ môn 7A1']],
    [
      'several children',
      person(
        duty('guardian', { pupilName: 'Lê An' }),
        duty('guardian', { pupilName: 'Lê Bình', className: '9A3' }),
      ),
      ['Phụ huynh em Lê An, lớp 7A1', 'Phụ huynh em Lê Bình, lớp 9A3'],
    ],
    [
      'a duty above schools',
      person(duty('wardOfficer', { schoolId: null })),
      ['Cán bộ phụ trách giáo dục của phường, xã'],
    ],
    ['a duty at another school', person(duty('principal', { schoolId: 'khac' })), []],
  ];
  for (const [what, me, lines] of words) {
    it(`puts duties in words: ${what}`, async () => {
      const element = await inside(fakeProvider({ session: fakeSession(undefined, me) }));
      const shown = [...element.renderRoot.querySelectorAll('.panel li')].map((line) => line.textContent);
      expect(shown).to.deep.equal(lines);
      if (lines.length === 0) expect(text(element)).to.contain('chưa được phân công tại THCS Nguyễn Du');
    });
  }

  it('speaks English', async () => {
    const element = await inside(fakeProvider({ session: fakeSession(), language: 'en' }));
    expect(text(element)).to.contain('Mathematics teacher, 7A1').and.contain('Sign out');
  });

  it('looks the same under unkind page styles', async () => {
    const size = (element: SignIn) => {
      const { width, height } = button(element, /Đăng nhập/).getBoundingClientRect();
      return { width, height };
    };
    const kind = size(await alone(new InMemorySignIn(fakeTeacher)));
    const element = await fixtureUnder<SignIn>(
      'unset',
      html`<edu-sign-in lang="vi" .source=${new InMemorySignIn(fakeTeacher)}></edu-sign-in>`,
    );
    expect(size(element)).to.deep.equal(kind);
  });

  it('has an error of its own', () => {
    expect(new SignInError('closed')).to.include({ name: 'SignInError', code: 'closed' });
  });
});
