import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { bankOf, STANDINGS, standingOf } from './phrase-bank.ts';
import { appended, filled, givenName, lengthOf, matching, phrasesOf } from './phrases.ts';

const LAN = { name: givenName('Trần Thị Mai Lan'), mark: '7,5' };

describe('phrases for remarks', () => {
  it('names the pupil by the given name and says the mark', () => {
    expect(filled('{tên} đạt {điểm}; {tên} cần cố gắng.', LAN)).to.equal('Lan đạt 7,5; Lan cần cố gắng.');
    expect(filled('{name}: {mark}', LAN)).to.equal('Lan: 7,5');
    expect(filled('Giữ nguyên {khác}', LAN)).to.equal('Giữ nguyên {khác}');
  });

  it('are found by beginnings of their words, in any order, without diacritics', () => {
    const phrases = ['Nắm vững kiến thức.', 'Chăm chỉ, có tiến bộ.'];
    expect(matching(phrases, 'kien nam')).to.deep.equal(['Nắm vững kiến thức.']);
    expect(matching(phrases, 'tiến b')).to.deep.equal(['Chăm chỉ, có tiến bộ.']);
    expect(matching(phrases, '')).to.deep.equal(phrases);
    expect(matching(phrases, 'văn')).to.deep.equal([]);
  });

  it('follow what is there as a sentence of their own', () => {
    expect(appended('', 'Chăm chỉ.')).to.equal('Chăm chỉ.');
    expect(appended('Học tốt', 'Chăm chỉ.')).to.equal('Học tốt. Chăm chỉ.');
    expect(appended('Học tốt; ', 'chăm chỉ.')).to.equal('Học tốt; chăm chỉ.');
  });

  it('are counted in letters, not in the pieces a keyboard made them of', () => {
    expect(lengthOf('ễ'.normalize('NFD'))).to.equal(1);
  });

  it('own ones stand one a line, each once', () => {
    expect(phrasesOf(' Tốt.\n\nKhá.\nTốt. ')).to.deep.equal(['Tốt.', 'Khá.']);
  });

  it('the bank has as many in either language, all short enough, and none for nobody', () => {
    for (const standing of STANDINGS) {
      expect(bankOf('vi')[standing].length).to.equal(bankOf('en')[standing].length);
      for (const phrase of bankOf('vi')[standing]) expect(lengthOf(phrase)).to.be.lessThan(100);
    }
    expect([80, 65, 50, 49, 'D', 'CD', 'T', 'C'].map(standingOf)).to.deep.equal([
      'excellent',
      'good',
      'fair',
      'weak',
      'good',
      'weak',
      'excellent',
      'weak',
    ]);
    expect(standingOf(null)).to.equal(null);
  });
});
