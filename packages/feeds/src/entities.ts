const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

// What Vietnamese editors write beyond Latin-1: letters, punctuation, a few signs.
const OTHERS =
  'Abreve Ă abreve ă Dstrok Đ dstrok đ Itilde Ĩ itilde ĩ Utilde Ũ utilde ũ OElig Œ oelig œ Scaron Š scaron š ' +
  'ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † bull • hellip … prime ′ Prime ″ ' +
  'lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ rArr ⇒ minus − asymp ≈ ne ≠ le ≤ ge ≥ infin ∞ ' +
  'check ✓ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d';

const XML = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const HTML = new Map(XML);
LATIN1.split(' ').forEach((name, index) => HTML.set(name, String.fromCharCode(160 + index)));
const others = OTHERS.split(' ');
for (let at = 0; at < others.length; at += 2) HTML.set(others[at] ?? '', others[at + 1] ?? '');

const REFERENCE = /&(?:#(\d{1,9})|#x([\da-f]{1,8})|([a-z][a-z\d]{1,7}));/gi;

/**
 * Replaces character references once. XML level knows the five names of XML and leaves the others for the HTML inside;
 * unknown names stay as written, so entities a document declares itself can never grow.
 */
export function decodeReferences(text: string, level: 'xml' | 'html'): string {
  if (!text.includes('&')) return text;
  const names = level === 'xml' ? XML : HTML;
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name) return names.get(name) ?? names.get(name.toLowerCase()) ?? whole;
    return character(decimal ? Number(decimal) : parseInt(hex ?? '', 16));
  });
}

function character(code: number): string {
  // Editors on Windows write &#150; for a dash: HTML reads this range as windows-1252.
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return '';
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || code === 127) return '';
  return String.fromCodePoint(code);
}
