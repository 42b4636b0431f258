import { describe, expect, it } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { faultOfPassword } from './password-rules.ts';

describe('a new password', () => {
  it.each([
    ['1234567', 'short'],
    ['12345678', 'common'],
    ['Matkhau@123', 'common'],
    ['Mật Khẩu 123', 'common'],
    ['aaaaaaaaaa', 'common'],
    ['aabbaabbaabb', 'common'],
    ['co.ha.mat.khau', 'name'],
    ['mật khẩu cũ', 'same'],
    ['ba con mèo trắng', undefined],
    ['correct horse battery', undefined],
    ['ăâđêôơư1', undefined],
  ])('%s: %s', async (candidate, fault) => {
    const about = { repeated: candidate, current: 'mật khẩu cũ', username: 'co.ha' };
    expect(await faultOfPassword(candidate, about)).toBe(fault);
  });

  it('refuses the most frequent of the whole world, and of this country', async () => {
    const known = await commonPasswords(8);
    expect(known.size).toBeGreaterThan(10_000);
    for (const typed of ['Football1', 'iloveyou2', 'Qwerty 123', 'Giáo viên 123'])
      expect(await faultOfPassword(typed, { repeated: typed, current: 'x', username: 'co.ha' }), typed).toBe(
        'common',
      );
  });

  it('notices that it was typed differently', async () => {
    const about = { repeated: 'ba con mèo đen', current: 'x', username: 'co.ha' };
    expect(await faultOfPassword('ba con mèo trắng', about)).toBe('different');
  });
});
