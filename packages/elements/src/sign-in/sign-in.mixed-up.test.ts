import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from 'vitest';
import type { Session } from '../shared/context.ts';
import { until } from '../shared/testing/fixtures.ts';
import { OidcSignIn } from './sign-in.oidc.ts';
import { Protocol } from './sign-in.protocol.ts';
import { FakeIssuer, FakeWindow, postAnswer } from './testing/fake-issuer.ts';

let issuer: FakeIssuer;
let opened: FakeWindow | null;
let left: string[];

beforeEach(() => {
  issuer = new FakeIssuer();
  opened = new FakeWindow();
  left = [];
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
    onEnd: () => undefined,
  });
}

function start(): Promise<Session> {
  const options = { via: 'window', mayLeave: true, onAnswer: () => undefined } as const;
  return source().signIn({ ...options, signal: new AbortController().signal }, opened);
}

async function refused(pending: Promise<unknown>): Promise<void> {
  let failed = false;
  await pending.catch(() => (failed = true));
  expect(failed, 'the answer should have been refused').to.equal(true);
}

const without = (query: string, name: string): string => {
  const parameters = new URLSearchParams(query);
  parameters.delete(name);
  return `?${parameters}`;
};

describe('an answer of an issuer that is not the school’s', () => {
  for (const iss of [
    'https://evil.example/oidc',
    'https://central.example/oidc/',
    'https://central.example',
    'http://central.example/oidc',
    'HTTPS://CENTRAL.EXAMPLE/oidc',
    '',
  ]) {
    it(`that calls itself ${iss || 'nothing'} gets no code exchanged`, async () => {
      const pending = start();
      postAnswer(issuer.approve(await opened!.arrival(), { iss }));
      await refused(pending);
      expect(issuer.calls).not.to.contain('/oidc/token');
    });
  }

  it('or that does not say whose it is gets no code exchanged', async () => {
    const pending = start();
    postAnswer(without(issuer.approve(await opened!.arrival()), 'iss'));
    await refused(pending);
    expect(issuer.calls).not.to.contain('/oidc/token');
  });

  it('or that says it twice gets no code exchanged', async () => {
    const pending = start();
    const right = issuer.approve(await opened!.arrival());
    postAnswer(`${right}&iss=https%3A%2F%2Fevil.example`);
    await refused(pending);
    expect(issuer.calls).not.to.contain('/oidc/token');
  });

  it('is refused as well after the page was left', async () => {
    opened = null;
    void start().catch(() => undefined);
    await until(() => left.length === 1);
    const answer = issuer.approve(left[0] ?? '', { iss: 'https://evil.example' });
    history.replaceState(null, '', `#lienthong-sign-in=${encodeURIComponent(answer)}`);
    await refused(source().resume());
    expect(issuer.calls).not.to.contain('/oidc/token');
    expect(location.hash, 'the code does not stay in the address').to.equal('');
    expect(sessionStorage.length).to.equal(0);
  });

  it('is not even asked when its own description names another', async () => {
    issuer.metadata = { issuer: 'https://evil.example/oidc' };
    await refused(start());
    expect(opened!.addresses).to.deep.equal([]);
  });
});

describe('an identity token', () => {
  for (const [what, claims] of [
    ['of another issuer', { iss: 'https://evil.example/oidc' }],
    ['for another site', { aud: 'site-of-another-school' }],
    ['for two sites', { aud: ['x', 'y'] }],
    ['of another sign-in', { nonce: 'another' }],
    ['that belongs to no sign-in', { nonce: undefined }],
    ['that has ended', { exp: Math.floor(Date.now() / 1_000) - 3_600 }],
    ['that does not end', { exp: undefined }],
    ['of nobody', { sub: undefined }],
  ] as const) {
    it(`${what} signs nobody in`, async () => {
      issuer.claims = claims;
      const pending = start();
      postAnswer(issuer.approve(await opened!.arrival()));
      await refused(pending);
      expect(issuer.calls).not.to.contain('/v1/me');
    });
  }

  it('signs in when the clock of the page is two minutes off', async () => {
    for (const seconds of [120, -120]) {
      const now = Math.floor(Date.now() / 1_000) + seconds;
      issuer.claims = { iat: now, exp: now + 600 };
      opened = new FakeWindow();
      const pending = start();
      postAnswer(issuer.approve(await opened.arrival()));
      expect((await pending).me.id).to.equal(issuer.me.id);
    }
  });
});
