/** Names that are no letter with a mark: what editors write in Vietnamese pages. */
const SIGNS =
  'nbsp \u00a0 shy \u00ad ensp \u2002 emsp \u2003 zwj \u200d ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » ' +
  'hellip … bull • middot · copy © reg ® trade ™ deg ° plusmn ± times × divide ÷ minus − sup2 ² sup3 ³ frac12 ½ frac14 ¼ ' +
  'micro µ ne ≠ le ≤ ge ≥ asymp ≈ euro € larr ← rarr → Dstrok Đ dstrok đ ETH Ð eth ð';

const XML = signsIn(`amp & lt < gt > quot " apos '`);
const HTML = new Map([...XML, ...signsIn(SIGNS)]);

/** `&ocirc;` is an o and a combining mark, composed. */
const MARKS = signsIn(
  'grave \u0300 acute \u0301 circ \u0302 tilde \u0303 breve \u0306 uml \u0308 ring \u030a caron \u030c cedil \u0327',
);

function signsIn(list: string): Map<string, string> {
  return new Map(Array.from(list.matchAll(/(\w+) (.)/gs), ([, name = '', sign = '']) => [name, sign]));
}

const REFERENCE = /&(?:#(\d{1,9})|#x([\da-f]{1,8})|([a-z][a-z\d]{1,7}));/gi;

/**
 * Replaces character references once. XML level knows the five names of XML and leaves the others for the HTML inside;
 * unknown names stay as written, so entities a document declares itself can never grow.
 */
export function decodeReferences(text: string, level: 'xml' | 'html'): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name) return (level === 'xml' ? XML.get(name) : named(name)) ?? whole;
    return character(decimal ? Number(decimal) : parseInt(hex ?? '', 16));
  });
}

function named(name: string): string | undefined {
  const known = HTML.get(name) ?? HTML.get(name.toLowerCase());
  if (known) return known;
  const letter = (name[0] + (MARKS.get(name.slice(1)) ?? '')).normalize('NFC');
  return letter.length === 1 && letter !== name[0] ? letter : undefined;
}

/** 0x80 to 0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Control characters that stand for letters of windows-1252: Node 20 decodes that charset as if it were ISO 8859-1. */
export function windows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 128] ?? '');
}

function character(code: number): string {
  // Editors on Windows write &#150; for a dash: HTML reads this range as windows-1252.
  if (code >= 128 && code < 160) return WINDOWS_1252[code - 128] ?? '';
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return '';
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || code === 127) return '';
  return String.fromCodePoint(code);
}
