import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from 'vitest';
import type { Session } from '../shared/context.ts';
import { until } from '../shared/testing/fixtures.ts';
import { OidcSignIn } from './sign-in.oidc.ts';
import { Protocol } from './sign-in.protocol.ts';
import { SignInError, type SessionEnd } from './sign-in.source.ts';
import { FakeIssuer, FakeWindow, postAnswer } from './testing/fake-issuer.ts';

let issuer: FakeIssuer;
let opened: FakeWindow | null;
let left: string[];
let ends: SessionEnd[];

beforeEach(() => {
  issuer = new FakeIssuer();
  opened = new FakeWindow();
  left = [];
  ends = [];
});

afterEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', location.href.split('#')[0]);
});

function source(): OidcSignIn {
  return new OidcSignIn({
    site: issuer.site,
    language: () => 'vi',
    client: { baseUrl: 'https://central.example', fetch: issuer.fetch, retries: 0 },
    open: () => opened,
    leave: (url) => left.push(url),
    protocol: new Protocol(issuer.site, issuer.fetch),
    interval: 1,
    onEnd: (_, end) => ends.push(end),
  });
}

function start(from = source(), { via = 'window' as 'window' | 'page', mayLeave = true } = {}) {
  const control = new AbortController();
  let answered = false;
  const options = { via, mayLeave, signal: control.signal, onAnswer: () => (answered = true) };
  return { pending: from.signIn(options, opened), control, answered: () => answered };
}

async function signedIn(from = source()): Promise<Session> {
  const { pending } = start(from);
  postAnswer(issuer.approve(await opened!.arrival()));
  return pending;
}

async function failure(pending: Promise<unknown>): Promise<unknown> {
  try {
    await pending;
  } catch (error) {
    return error;
  }
  throw new Error('This should have failed.');
}

const stateOf = (url: string) => {
  const state = new URL(url).searchParams.get('state') ?? '';
  return JSON.parse(atob(state.replace(/-/g, '+').replace(/_/g, '/'))) as Record<string, string>;
};

describe('signing in through a window', () => {
  it('sends the person to the issuer with PKCE and the agreed state', async () => {
    const { pending, control } = start();
    const url = await opened!.arrival();
    const { searchParams, origin, pathname } = new URL(url);
    expect(origin + pathname).to.equal('https://central.example/oidc/auth');
    expect(Object.fromEntries(searchParams)).to.include({
      client_id: issuer.site.clientId,
      redirect_uri: issuer.site.callbackUrl,
      response_type: 'code',
      scope: 'openid offline_access',
      code_challenge_method: 'S256',
      ui_locales: 'vi',
    });
    const { n, ...state } = stateOf(url);
    expect(n).to.have.length.above(20);
    expect(state).to.deep.equal({ c: issuer.site.clientId, o: location.origin, m: 'popup' });
    control.abort();
    await failure(pending);
  });

  it('exchanges the code and knows who it is', async () => {
    const session = await signedIn();
    expect(session.me.displayName).to.equal('Trần Thị Minh Hạnh');
    expect(opened!.addresses).to.have.lengthOf(1);
  });

  it('says when the answer is there', async () => {
    const { pending, answered } = start();
    const url = await opened!.arrival();
    expect(answered()).to.equal(false);
    postAnswer(issuer.approve(url));
    await pending;
    expect(answered()).to.equal(true);
  });

  it('ignores messages that are not the answer to this attempt', async () => {
    const { pending } = start();
    const url = await opened!.arrival();
    window.postMessage('hello', location.origin);
    window.postMessage({ type: 'lienthong:sign-in', query: 7 }, location.origin);
    postAnswer('?code=stolen&state=other');
    // Right shape, wrong sender: dispatched as the browser would for another origin.
    const forged = { type: 'lienthong:sign-in', query: issuer.approve(url) };
    window.dispatchEvent(new MessageEvent('message', { origin: 'https://evil.example', data: forged }));
    postAnswer(issuer.approve(url));
    expect((await pending).me.id).to.equal(issuer.me.id);
  });

  it('refuses an answer of another issuer', async () => {
    const { pending } = start();
    postAnswer(issuer.approve(await opened!.arrival(), { iss: 'https://evil.example' }));
    expect(await failure(pending)).to.be.instanceOf(Error);
    expect(issuer.calls).not.to.contain('/oidc/token');
  });

  it('tells a closed window from a refusal', async () => {
    const first = start();
    await opened!.arrival();
    opened!.close();
    expect(await failure(first.pending)).to.include({ code: 'closed' });

    opened = new FakeWindow();
    const second = start();
    postAnswer(issuer.deny(await opened.arrival()));
    expect(await failure(second.pending)).to.include({ code: 'refused' });
  });

  it('closes the window when the issuer cannot be reached, and asks again at the next click', async () => {
    issuer.offline = true;
    const from = source();
    expect(await failure(start(from).pending)).not.to.be.instanceOf(SignInError);
    expect(opened!.closed).to.equal(true);
    issuer.offline = false;
    opened = new FakeWindow();
    expect((await signedIn(from)).me.id).to.equal(issuer.me.id);
  });
});

describe('signing in by leaving the page', () => {
  it('leaves where windows are blocked and finishes after the return', async () => {
    opened = null;
    history.replaceState(null, '', '#so-diem');
    const { control, pending } = start();
    await until(() => left.length === 1);
    const url = left[0] ?? '';
    expect(stateOf(url)).to.include({ m: 'redirect', r: location.href.split('#')[0] });
    expect(JSON.stringify(sessionStorage)).not.to.contain('access-');
    control.abort();
    await failure(pending);

    history.replaceState(null, '', `#lienthong-sign-in=${encodeURIComponent(issuer.approve(url))}`);
    const back = source();
    const session = await back.resume();
    expect(session?.me.id).to.equal(issuer.me.id);
    expect(location.hash, 'the code does not stay in the address').to.equal('#so-diem');
    expect(sessionStorage.length).to.equal(0);
    expect(await back.resume(), 'an answer is taken once').to.equal(undefined);
  });

  it('does not leave a page that may hold something typed', async () => {
    opened = null;
    expect(await failure(start(source(), { mayLeave: false }).pending)).to.include({ code: 'blocked' });
    expect(left).to.deep.equal([]);
  });

  it('refuses an answer this tab did not ask for', async () => {
    history.replaceState(null, '', `#lienthong-sign-in=${encodeURIComponent('?code=x&state=y')}`);
    expect(await failure(source().resume())).to.include({ code: 'failed' });
    expect(location.hash).to.equal('');
    expect(issuer.calls).to.deep.equal([]);
  });

  it('leaves other fragments alone', async () => {
    history.replaceState(null, '', '#tin-tuc');
    expect(await source().resume()).to.equal(undefined);
    expect(location.hash).to.equal('#tin-tuc');
  });
});

describe('a session', () => {
  const tokenCalls = () => issuer.calls.filter((path) => path === '/oidc/token').length;

  it('renews a token that is about to end, once for parallel calls', async () => {
    issuer.expiresIn = 30;
    const session = await signedIn();
    issuer.expiresIn = 600;
    const before = tokenCalls();
    await Promise.all([
      session.client.identity.me(),
      session.client.identity.me(),
      session.client.identity.me(),
    ]);
    expect(tokenCalls()).to.equal(before + 1);
    await session.client.identity.me();
    expect(tokenCalls()).to.equal(before + 1);
  });

  it('renews after a 401 and repeats the call', async () => {
    const session = await signedIn();
    issuer.expireAccessTokens();
    expect((await session.client.identity.me()).id).to.equal(issuer.me.id);
    expect(ends).to.deep.equal([]);
  });

  it('ends when the issuer does not renew', async () => {
    const session = await signedIn();
    issuer.endGrant();
    expect(await failure(session.client.identity.me())).to.include({ code: 'session_expired' });
    expect(ends).to.deep.equal(['expired']);
  });

  it('survives an issuer that is out of reach for a moment', async () => {
    issuer.expiresIn = 30;
    const session = await signedIn();
    issuer.offline = true;
    await failure(session.client.identity.me());
    issuer.offline = false;
    expect((await session.client.identity.me()).id).to.equal(issuer.me.id);
    expect(ends).to.deep.equal([]);
  });

  it('gives the tokens back and ends at the issuer on sign-out', async () => {
    const session = await signedIn();
    opened = new FakeWindow();
    await session.signOut();
    expect(issuer.revoked.map((token) => token.split('-')[0])).to.deep.equal(['refresh', 'access']);
    const url = new URL(opened.location.href);
    expect(url.pathname).to.equal('/oidc/session/end');
    expect(url.searchParams.get('id_token_hint')).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(url.searchParams.get('post_logout_redirect_uri')).to.equal(
      `${location.origin}/sign-in/signed-out`,
    );
    expect(ends, 'the click knows already').to.deep.equal([]);
    expect(await failure(session.client.identity.me()), 'no token is left').to.be.instanceOf(Error);
  });

  it('leaves for the issuer where windows are blocked, even when the tokens cannot be given back', async () => {
    const session = await signedIn();
    opened = null;
    await session.signOut();
    expect(left[0]).to.contain('/oidc/session/end');
    expect(stateOf(left[0] ?? '')).to.include({ m: 'redirect' });
  });

  it('ends on the other open pages of the site', async () => {
    const first = await signedIn();
    opened = new FakeWindow();
    await signedIn();
    opened = new FakeWindow();
    await first.signOut();
    await until(() => ends.length > 0);
    expect(ends).to.deep.equal(['signed-out-elsewhere']);
  });

  it('lists the sessions, and signs out everywhere without asking the issuer again', async () => {
    const first = await signedIn();
    opened = new FakeWindow();
    const other = await signedIn();
    expect(await other.sessions?.list()).to.deep.equal([]);
    opened = new FakeWindow();
    await first.sessions?.endAll();
    await until(() => ends.length > 0);
    expect(ends, 'told to the other page alone').to.deep.equal(['signed-out-elsewhere']);
    expect(issuer.revoked).to.deep.equal([]);
    expect(opened.location.href, 'no window').not.to.contain('/oidc/');
    expect(await failure(first.client.identity.me())).to.be.instanceOf(Error);
  });
});
