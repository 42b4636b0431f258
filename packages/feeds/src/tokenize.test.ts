import { describe, expect, it } from 'vitest';
import { atOnce } from './steps.ts';
import { tokenize } from './tokenize.ts';

function tokens(source: string): string[] {
  const seen: string[] = [];
  const steps = tokenize(source, {
    open: (name, attributes, _start, _end, empty) => seen.push(`<${name}${attributes}${empty ? '/' : ''}>`),
    close: (name) => seen.push(`</${name}>`),
    text: (value, literal) => seen.push(literal ? `[${value}]` : value),
  });
  atOnce(steps);
  return seen;
}

describe('tokenize', () => {
  it.each([
    ['<a b="1>2" c=\'<\'>x</a >', ['<a b="1>2" c=\'<\'>', 'x', '</a>']],
    ['<a/><b c/>', ['<a/>', '<b c/>']],
    ['1 < 2 & 3 <4 <', ['1 < 2 & 3 <4 <']],
    ['<Lớp 6A> <http://a.example> <a@b.example>', ['<Lớp 6A> <http://a.example> <a@b.example>']],
    ['<a <b>', ['<a ', '<b>']],
    ['</a<b>', ['</a>', '<b>']],
    ['x<!-- <a> -->y', ['x', 'y']],
    ['<!-- hở <a>', ['<!-- hở ', '<a>']],
    ['<?xml version="1.0"?><a>', ['<a>']],
    ['<?xml version="1.0"><a>', ['<a>']],
    ['<!DOCTYPE rss [<!ENTITY a "b>">]><a>&a;', ['<a>', '&a;']],
    ['<!DOCTYPE rss SYSTEM "x.dtd"><a>', ['<a>']],
    ['<![CDATA[<b> & ]] >]]>x', ['[<b> & ]] >]', 'x']],
    ['<![CDATA[<![CDATA[đôi]]>]]>x', ['[<![CDATA[đôi]', 'x']],
    ['<![CDATA[hở</a>', ['hở', '</a>']],
    ['<![CDATA[hở</item><![CDATA[kín]]>', ['hở', '</item>', '[kín]']],
  ])('%s', (source, expected) => {
    expect(tokens(source)).toEqual(expected);
  });
});
