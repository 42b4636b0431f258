import { fold } from '@lienthong/regulations/mark-lists';
import type { GradebookPupil } from '@lienthong/sdk';

/** Why a person has to say whom a line is about. */
export type Doubt = 'sameName' | 'similarName' | 'otherName' | 'otherCode';

export type Matched =
  | { readonly row: number }
  /** Rows that may be meant; nobody is, until somebody says so. */
  | { readonly doubt: Doubt; readonly candidates: readonly number[] }
  | { readonly unknown: true };

/** A name as it is compared: letters and tones count, case and spaces do not. */
function plain(name: string | undefined): string {
  return (name ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** `079…` that a spreadsheet took for a number has lost its zero. */
function bare(code: string): string {
  return code.trim().replace(/^0+/, '').toLowerCase();
}

function index(
  pupils: readonly GradebookPupil[],
  key: (pupil: GradebookPupil) => string,
): (key: string) => readonly number[] {
  const rows = new Map<string, number[]>();
  pupils.forEach((pupil, row) => {
    const value = key(pupil);
    if (value !== '') rows.set(value, [...(rows.get(value) ?? []), row]);
  });
  return (value) => (value === '' ? [] : (rows.get(value) ?? []));
}

/** Says whom a line of a list is about: by code, else by full name. In doubt it is nobody. */
export function matcherOf(pupils: readonly GradebookPupil[]): (code: string, name: string) => Matched {
  const byCode = index(pupils, ({ code }) => bare(code ?? ''));
  const byName = index(pupils, ({ fullName }) => plain(fullName));
  const byFolded = index(pupils, ({ fullName }) => fold(fullName ?? ''));
  const hasCodes = pupils.some(({ code }) => code !== undefined);

  const named = (name: string): Matched => {
    const same = byName(plain(name));
    const [row, ...others] = same;
    if (row !== undefined && others.length === 0) return { row };
    if (row !== undefined) return { doubt: 'sameName', candidates: same };
    const similar = byFolded(fold(name));
    return similar.length > 0 ? { doubt: 'similarName', candidates: similar } : { unknown: true };
  };

  return (code, name) => {
    if (code === '' || !hasCodes) return named(name);
    const [row] = byCode(bare(code));
    if (row === undefined) {
      const rows = name === '' ? [] : byFolded(fold(name));
      return rows.length > 0 ? { doubt: 'otherCode', candidates: rows } : { unknown: true };
    }
    const fits = name === '' || fold(name) === fold(pupils[row]?.fullName ?? '');
    if (fits || pupils[row]?.fullName === undefined) return { row };
    return { doubt: 'otherName', candidates: [...new Set([row, ...byFolded(fold(name))])] };
  };
}

/** Whether most of these texts are codes or names of the class: a column that says whom its rows are about. */
export function aboutPupils(
  pupils: readonly GradebookPupil[],
  texts: readonly string[],
): 'pupilCode' | 'fullName' | null {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return null;
  const codes = new Set(pupils.flatMap(({ code }) => (code === undefined ? [] : [bare(code)])));
  const names = new Set(pupils.map(({ fullName }) => fold(fullName ?? '')));
  const most = (test: (text: string) => boolean): boolean => filled.filter(test).length * 2 > filled.length;
  // A mark is never a code: codes are longer.
  if (most((text) => bare(text).length > 4 && codes.has(bare(text)))) return 'pupilCode';
  return most((text) => fold(text).length > 3 && names.has(fold(text))) ? 'fullName' : null;
}
