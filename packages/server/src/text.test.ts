import { describe, expect, it } from 'vitest';
import { cut, plainText } from './text.ts';

describe('a text as it is stored', () => {
  it('is composed, without control characters and halves of letters', () => {
    expect(plainText(' Nguye\u0302\u0303n\r\n\0A\uD800 ')).toBe('Nguyễn\nA\uFFFD');
    expect(cut('ab😀', 3)).toBe('ab');
  });

  it('has no pile of marks, which takes minutes to put in order', () => {
    expect(plainText(`a${'\u0301\u0323'.repeat(5000)}`).length).toBeLessThan(35);
  });
});
