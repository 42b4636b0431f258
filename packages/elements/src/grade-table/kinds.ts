import type { ColumnKind, GradebookColumn, Scoring } from '@lienthong/sdk';

/** What decides on how a text of a column is read. */
export interface EntryRule {
  readonly kind: ColumnKind;
  /** Whole marks only: an oral one of circular 58/2011 (article 8), a test of primary school. */
  readonly whole: boolean;
  /** The circular lets a pupil be exempt from the subject. */
  readonly exempt: boolean;
}

const OF_BOOK: Readonly<Record<Scoring, ColumnKind>> = {
  score: 'mark',
  comment: 'passFail',
  level: 'level',
  traits: 'rating',
};

/** A page that brings its own gradebook may leave the kind of plain columns out. */
export function kindOf({ kind, slot }: Partial<GradebookColumn>, scoring: Scoring): ColumnKind {
  if (kind) return kind;
  return slot === 'nx' ? 'remark' : OF_BOOK[scoring];
}

/** T, H, C, in letters, abbreviations and words without diacritics. */
const LEVELS = /^(?:(t|htt|hoanthanhtot)|(h|ht|hoanthanh)|(?:c|cht|chuahoanthanh))$/;
const RATINGS = /^(?:(t|tot)|(dd?|dat)|(?:c|ccg|cancogang))$/;

/** The letter as it travels; the same letter says another thing of a subject than of a quality (C-2). */
export function letterOf(kind: 'level' | 'rating', text: string): string | null {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd');
  const match = (kind === 'level' ? LEVELS : RATINGS).exec(plain);
  if (!match) return null;
  if (match[1]) return 'T';
  return match[2] ? (kind === 'level' ? 'H' : 'D') : 'C';
}
