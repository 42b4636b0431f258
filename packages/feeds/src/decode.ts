import { windows1252 } from './entities.ts';
import type { Warnings } from './warnings.ts';

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Drops what XML forbids and databases refuse: control characters, byte order marks, half characters. */
export function cleanText(text: string): string {
  return text.replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd');
}

/**
 * Bytes to text: byte order mark, then the HTTP charset, then the XML declaration, then UTF-8.
 * Portals often declare a single-byte charset (or .NET's `utf-16`) and send UTF-8: bytes that are valid UTF-8
 * with letters beyond ASCII are never anything else in practice, so they win over the declaration.
 */
export function decodeFeed(
  bytes: Uint8Array,
  contentType: string | null | undefined,
  warnings: Warnings,
): string {
  const marked = wideEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);

  const utf8 = decodeStrictUtf8(bytes);
  const declared = declaredDecoder(bytes, contentType);
  if (utf8 !== null && (declared === null || bytes.some((byte) => byte > 127))) return utf8;

  const repaired = new TextDecoder().decode(bytes);
  const broken = repaired.split('\ufffd').length - 1;
  const letters = repaired.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  // Letters of a single-byte charset hardly ever make valid UTF-8: many that do, and a few broken ones, are damaged UTF-8.
  if (declared && (utf8 !== null || broken * 10 > letters)) {
    const text = declared.decode(bytes);
    return declared.encoding === 'windows-1252' ? windows1252(text) : text;
  }
  if (broken <= letters) {
    warnings.add('bad_encoding', 'some bytes are not valid UTF-8');
    return repaired;
  }
  // Nothing usable is declared and it is not UTF-8: Vietnamese pages of that age are in windows-1258.
  warnings.add('bad_encoding', 'not UTF-8, read as windows-1258');
  return new TextDecoder('windows-1258').decode(bytes);
}

/** UTF-16 by its mark, or by the shape of `<` when the mark is missing. UTF-8's mark needs no detection. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    // `stream` forgives a last character that was cut in half.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function declaredDecoder(bytes: Uint8Array, contentType: string | null | undefined): TextDecoder | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const labels = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1],
    /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1],
  ];
  for (const label of labels) {
    try {
      const decoder = new TextDecoder(label);
      // A readable declaration cannot be UTF-16, and UTF-8 has been tried.
      if (!decoder.encoding.startsWith('utf-')) return decoder;
    } catch {
      // An unknown label says nothing; the next one may.
    }
  }
  return null;
}
