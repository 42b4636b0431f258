import { describe, expect, it } from 'vitest';
import { differenceOf, originNotAllowed } from './explain.ts';
import { isOrigin, readOrigin, shownOrigin } from './origins.ts';

describe('an address as somebody pastes it', () => {
  it.each([
    ['https://truong.example', 'https://truong.example', []],
    ['https://Truong.Example/', 'https://truong.example', []],
    [' https://truong.example:443 ', 'https://truong.example', []],
    ['https://truong.example:8443', 'https://truong.example:8443', []],
    ['https://truong.example./', 'https://truong.example', []],
    ['www.truong.example', 'https://www.truong.example', ['scheme_assumed']],
    ['truong.example/trang-chu?x=1#y', 'https://truong.example', ['scheme_assumed', 'path_removed']],
    ['https://truong.example/tin-tuc', 'https://truong.example', ['path_removed']],
    ['http://truong.example', 'http://truong.example', ['not_encrypted']],
    ['http://truong.example:80/', 'http://truong.example', ['not_encrypted']],
    ['https://trường.example', 'https://xn--trng-rib8295b.example', []],
    ['http://192.168.1.10', 'http://192.168.1.10', ['not_encrypted']],
    ['localhost:3000', 'http://localhost:3000', ['scheme_assumed', 'local']],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080', ['path_removed', 'local']],
    ['http://[::1]:3000', 'http://[::1]:3000', ['local']],
  ])('%s is %s %j', (typed, origin, codes) => {
    const read = readOrigin(typed);
    if ('fault' in read) throw new Error(read.fault);
    expect(read.origin).toBe(origin);
    expect(isOrigin(read.origin)).toBe(true);
    expect(read.notes.map(({ code }) => code)).toEqual(codes);
    for (const note of read.notes) expect(note).toMatchObject({ given: typed.trim(), origin });
  });

  it.each([
    ['', 'host'],
    ['null', 'null_origin'],
    ['*', 'wildcard'],
    ['https://*.truong.example', 'wildcard'],
    ['ftp://truong.example', 'scheme'],
    ['file:///C:/trang.html', 'scheme'],
    ['javascript://alert(1)', 'scheme'],
    ['javascript:alert(1)', 'host'],
    ['https://admin:matkhau@truong.example', 'credentials'],
    ['https://truong.example@evil.example', 'credentials'],
    ['https://', 'host'],
    ['truong', 'host'],
    ['https://truong', 'host'],
    ['https://.', 'host'],
    ['https://truong.example:99999', 'host'],
    ['https:\\\\truong.example', 'host'],
    ['https://truong.example\n', 'ok'],
    ['https://truong\n.example', 'host'],
    ['https://a b.example', 'host'],
    ['mailto:vanphong@truong.example', 'credentials'],
  ])('%j: %s', (typed, fault) => {
    const read = readOrigin(typed);
    expect('fault' in read ? read.fault : 'ok').toBe(fault);
    if ('fault' in read) for (const text of Object.values(read.detail)) expect(text).toMatch(/\.$/);
  });

  it('of its own script is shown with its letters', () => {
    expect(shownOrigin('https://xn--trng-rib8295b.example:8443')).toBe('https://trường.example:8443');
    expect(shownOrigin('https://truong.example')).toBe('https://truong.example');
  });
});

describe('a refused address', () => {
  const allowed = ['https://truong.example', 'http://cu.example', 'https://www.hai.example'];
  it.each([
    ['http://truong.example', 'origin_scheme', 'https://truong.example'],
    ['https://cu.example', 'origin_scheme', 'http://cu.example'],
    ['https://www.truong.example', 'origin_www', 'https://truong.example'],
    ['https://hai.example', 'origin_www', 'https://www.hai.example'],
    ['http://www.truong.example', 'origin_www', 'https://truong.example'],
    ['https://truong.example:8443', 'origin_port', 'https://truong.example'],
    ['https://tuyensinh.truong.example', 'origin_subdomain', 'https://truong.example'],
    ['https://example', 'origin_other', undefined],
    ['https://truong.example.evil.test', 'origin_other', undefined],
    ['https://eviltruong.example', 'origin_other', undefined],
    ['http://localhost:3000', 'origin_local', undefined],
    ['null', 'origin_null', undefined],
    ['https://TRUONG.example', 'origin_other', undefined],
    ['"><script>', 'origin_other', undefined],
  ])('%s: %s', (origin, difference, near) => {
    expect(differenceOf(origin, allowed)).toEqual({ difference, ...(near && { near }) });
    const { detail, errors, code } = originNotAllowed(origin, allowed);
    expect(code).toBe('origin_not_allowed');
    expect(errors).toMatchObject([{ pointer: '#/header/Origin', code: difference }]);
    for (const text of [detail.vi, detail.en]) {
      expect(text).toContain(origin);
      expect(text).toContain(near ?? origin);
      expect(text).toMatch(/\.$/);
    }
  });

  it('is compared with each address of the key, the smallest difference told', () => {
    const both = ['https://www.truong.example', 'https://truong.example:8443'];
    expect(differenceOf('https://truong.example', both)).toEqual({
      difference: 'origin_www',
      near: 'https://www.truong.example',
    });
  });

  it('in punycode is told with its letters', () => {
    const { detail } = originNotAllowed('https://xn--trng-rib8295b.example', allowed);
    expect(detail.vi).toContain('https://xn--trng-rib8295b.example (https://trường.example)');
  });
});
