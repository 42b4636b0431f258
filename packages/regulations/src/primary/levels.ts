import { RegulationError } from '../errors.ts';

/** Môn học, hoạt động giáo dục; năng lực; phẩm chất. */
export type Dimension = 'subject' | 'competence' | 'quality';

/** Hoàn thành tốt, Hoàn thành, Chưa hoàn thành. Circular 30/2014 has no Hoàn thành tốt. */
export type SubjectLevel = 'hoanThanhTot' | 'hoanThanh' | 'chuaHoanThanh';

/** Competences and qualities: Tốt, Đạt, Cần cố gắng; under circular 30/2014 Đạt, Chưa đạt. */
export type TraitLevel = 'tot' | 'dat' | 'canCoGang' | 'chuaDat';

/** A letter says nothing without its dimension: C is Chưa hoàn thành of a subject and Cần cố gắng of a quality. */
export interface LevelOf {
  readonly subject: SubjectLevel;
  readonly competence: TraitLevel;
  readonly quality: TraitLevel;
}

export interface Step<L extends string> {
  readonly level: L;
  /** As registers write it. */
  readonly letter: string;
  /** As the circular names it. */
  readonly word: string;
  /** Other abbreviations people type. */
  readonly also: readonly string[];
}

/** Best first. */
export type Scale<L extends string> = readonly Step<L>[];

export interface Scales {
  readonly subject: Scale<SubjectLevel>;
  readonly competence: Scale<TraitLevel>;
  readonly quality: Scale<TraitLevel>;
}

const threeTraits: Scale<TraitLevel> = [
  { level: 'tot', letter: 'T', word: 'Tốt', also: [] },
  { level: 'dat', letter: 'Đ', word: 'Đạt', also: [] },
  { level: 'canCoGang', letter: 'C', word: 'Cần cố gắng', also: ['CCG'] },
];

const twoTraits: Scale<TraitLevel> = [
  { level: 'dat', letter: 'Đ', word: 'Đạt', also: [] },
  { level: 'chuaDat', letter: 'CĐ', word: 'Chưa đạt', also: [] },
];

/** Circulars 22/2016 and 27/2020. */
export const threeStepScales: Scales = {
  subject: [
    { level: 'hoanThanhTot', letter: 'T', word: 'Hoàn thành tốt', also: ['HTT'] },
    { level: 'hoanThanh', letter: 'H', word: 'Hoàn thành', also: ['HT'] },
    { level: 'chuaHoanThanh', letter: 'C', word: 'Chưa hoàn thành', also: ['CHT'] },
  ],
  competence: threeTraits,
  quality: threeTraits,
};

/** Circular 30/2014. */
export const twoStepScales: Scales = {
  subject: [
    { level: 'hoanThanh', letter: 'HT', word: 'Hoàn thành', also: ['H'] },
    { level: 'chuaHoanThanh', letter: 'CHT', word: 'Chưa hoàn thành', also: ['C'] },
  ],
  competence: twoTraits,
  quality: twoTraits,
};

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s]/g, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd');
}

/** Letter, word or abbreviation, with or without diacritics; null when the scale has no such step. */
export function readLevel<L extends string>(scale: Scale<L>, text: string): L | null {
  if (typeof text !== 'string') return null;
  const wanted = plain(text);
  const step = scale.find(({ letter, word, also }) =>
    [letter, word, ...also].some((known) => plain(known) === wanted),
  );
  return step?.level ?? null;
}

export function writeLevel<L extends string>(
  scale: Scale<L>,
  dimension: Dimension,
  level: L,
  form: 'letter' | 'word',
): string {
  const step = scale.find((known) => known.level === level);
  if (!step) throw levelNotOnScale(level, { field: dimension });
  return step[form];
}

const DIMENSIONS: readonly unknown[] = ['subject', 'competence', 'quality'] satisfies Dimension[];

export function assertDimension(dimension: unknown, place: RegulationError['place']): void {
  if (DIMENSIONS.includes(dimension)) return;
  throw new RegulationError('unknownDimension', place, `no dimension ${String(dimension)}`);
}

/** 0 for the best step; -1 when the scale has no such level. */
export function rank(scale: Scale<string>, level: unknown): number {
  return scale.findIndex((step) => step.level === level);
}

export function levelNotOnScale(level: unknown, place: RegulationError['place']): RegulationError {
  return new RegulationError('levelNotOnScale', place, `${String(level)} is not a level of this circular`);
}
