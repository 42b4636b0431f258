import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { suggestionFor } from './suggestion.ts';

describe('what a refused text may have meant', () => {
  for (const [text, tenths] of [
    ['75', 75],
    ['95', 95],
    ['77', 77],
    ['1,,1', 11],
    ['7;5', 75],
    ['7,,5', 75],
    ['8.', 80],
    ['1o', 100],
    ['l0', 100],
    ['100', 100],
  ] as const) {
    it(`${text} is offered as ${tenths / 10}`, () => expect(suggestionFor(text)).to.equal(tenths));
  }

  for (const text of ['05', '11', 'l1', '11,5', '755', 'tám', '-3', '7,33', '']) {
    it(`${text || 'nothing'} is left alone`, () => expect(suggestionFor(text)).to.equal(null));
  }
});
