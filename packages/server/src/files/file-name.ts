import { plainText } from '../text.ts';
import { fileTypes, type FileType } from './file-type.ts';

const MAX = 150;
const NAMELESS = 'tep-dinh-kem';

/**
 * A name as readers see it: without folders, control characters and marks that turn the direction of writing (they make
 * `fdp.exe` out of `exe.pdf`), no dot in front, not too long for any file system.
 */
export function cleanName(sent: string | undefined): string {
  const last =
    plainText(sent ?? '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const name = last
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return shortened(name === '' ? NAMELESS : name, MAX);
}

/** With the ending its content has, so that what opens it is what it is. */
export function nameFor(type: FileType, name: string): string {
  const endings = fileTypes[type];
  if (endings.includes(endingOf(name).toLowerCase())) return name;
  const ending = `.${endings[0] ?? ''}`;
  return shortened(name, MAX - ending.length) + ending;
}

/** Cut before the ending, between characters. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const ending = endingOf(name);
  const tail = ending === '' || ending.length > 10 ? '' : `.${ending}`;
  const head = name.slice(0, most - tail.length).replace(/\p{Cs}$/u, '');
  return head.trimEnd() + tail;
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1] ?? '';
}

/** RFC 6266: plain letters for old clients, and the whole name. */
export function asAttachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7E]/g, '_')
    .replace(/["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
