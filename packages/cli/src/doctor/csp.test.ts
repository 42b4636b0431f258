import { describe, expect, it } from 'vitest';
import { blockedBy, lacksTrustedTypes, policiesOf, type Use } from './csp.ts';

const page = new URL('https://truong.test/tin/');
const central = new URL('https://lienthong.test/v1/site');
const by = (policy: string, use: Use = 'connect', target = central, at = page) =>
  blockedBy(policiesOf(policy, ''), use, target, at);

describe('a Content-Security-Policy', () => {
  it.each([
    '',
    "default-src 'self' https://lienthong.test",
    "default-src 'none'; connect-src https://lienthong.test",
    "default-src 'none'; connect-src lienthong.test",
    "default-src 'none'; connect-src *.test",
    "default-src 'none'; connect-src https:",
    "default-src 'none'; connect-src *",
    "default-src 'none'; connect-src https://lienthong.test/v1/",
    "default-src 'none'; connect-src https://lienthong.test:443",
    "default-src 'none'; CONNECT-SRC HTTPS://LienThong.test",
    "connect-src https://lienthong.test; connect-src 'none'",
    "script-src 'none'",
    "default-src 'none'; connect-src http://lienthong.test",
  ])('%j lets it call', (policy) => {
    expect(by(policy)).toBeNull();
  });

  it.each([
    ["default-src 'self'", "default-src 'self'"],
    ["default-src *; connect-src 'self'", "connect-src 'self'"],
    ['connect-src https://lienthong.test:8443', 'connect-src https://lienthong.test:8443'],
    ['connect-src https://lienthong.test/v2/', 'connect-src https://lienthong.test/v2/'],
    ['connect-src https://*.lienthong.test', 'connect-src https://*.lienthong.test'],
    ['connect-src', 'connect-src'],
    ["connect-src https://lienthong.test, connect-src 'none'", "connect-src 'none'"],
  ])('%j does not: %j is named', (policy, directive) => {
    expect(by(policy)).toBe(directive);
  });

  it('asks the directive nearest to the use', () => {
    const policy = "script-src 'self'; script-src-elem https://lienthong.test; style-src 'none'";
    expect(by(policy, 'script')).toBeNull();
    expect(by(policy, 'style')).toBe("style-src 'none'");
    expect(by("script-src 'nonce-abc' 'strict-dynamic'", 'script')).toContain('nonce-abc');
  });

  it('knows that a page may call its own address', () => {
    expect(by("default-src 'self'", 'connect', new URL('https://truong.test/v1/site'))).toBeNull();
    const plain = new URL('http://localhost:4001/');
    const local = new URL('http://localhost:4000/v1/site');
    expect(by("connect-src 'self'", 'connect', local, plain)).toBe("connect-src 'self'");
    expect(by('connect-src localhost:4000', 'connect', local, plain)).toBeNull();
    expect(by('connect-src https://localhost:4000', 'connect', local, plain)).not.toBeNull();
  });

  it('is read from meta elements, too', () => {
    const html = `<META content="default-src &#39;self&#39;" http-equiv=Content-Security-Policy>
      <meta http-equiv="content-security-policy" content='connect-src *'><meta name="x" content="script-src 'none'">`;
    const policies = policiesOf(null, html);
    expect(policies).toHaveLength(2);
    expect(blockedBy(policies, 'connect', central, page)).toBe("default-src 'self'");
  });

  it('names Trusted Types or does not', () => {
    const lacks = (policy: string) => lacksTrustedTypes(policiesOf(policy, ''), 'lienthong-news');
    expect(lacks("require-trusted-types-for 'script'")).toBe(false);
    expect(lacks("require-trusted-types-for 'script'; trusted-types other")).toBe(true);
    expect(lacks('trusted-types other lienthong-news')).toBe(false);
    expect(lacks('trusted-types *')).toBe(false);
  });
});
