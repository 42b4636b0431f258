import type { Citation } from '../reasons.ts';
import { ageBands, type AgeBandId } from './bands.ts';

/** Điều lệ trường mầm non: ages and sizes of groups and classes. */
export interface Charter {
  /** First day in force, `yyyy-MM-dd`. */
  readonly from: string;
  /** Most children in a group or class of one age. */
  readonly caps: Readonly<Record<AgeBandId, number>>;
  readonly cite: {
    readonly nhomTre: Citation;
    readonly mauGiao: Citation;
    readonly ages: Citation;
  };
  /** How many years older a disabled child may be; null where the text was not at hand. */
  readonly olderDisabled: { readonly years: number; readonly citation: Citation } | null;
}

/** Where an independent group (nhóm, lớp độc lập dân lập, tư thục) has a cap of its own. */
export interface IndependentRule {
  readonly from: string;
  readonly caps: Readonly<Partial<Record<AgeBandId, number>>>;
  readonly citation: Citation;
}

/** Teachers in tenths for one full group or class of a public school; a maximum, to whole teachers over the school. */
export interface TeacherRule {
  readonly from: string;
  readonly nhomTre: number;
  /** 2 buổi/ngày. */
  readonly fullDay: number;
  /** 1 buổi/ngày. */
  readonly halfDay: number;
  readonly citation: Citation;
}

/** Each list oldest first; the last one in force on a day applies to it. */
export interface PreschoolNorms {
  readonly charters: readonly Charter[];
  readonly independent: readonly IndependentRule[];
  readonly teachers: readonly TeacherRule[];
}

const caps: Charter['caps'] = {
  thang3Den12: 15,
  thang13Den24: 20,
  thang25Den36: 25,
  tuoi3Den4: 25,
  tuoi4Den5: 30,
  tuoi5Den6: 35,
};

const decision14: Citation = { kind: 'decision', circular: '14/2008/QĐ-BGDĐT' };
const sizes14: Citation = { ...decision14, article: 13, clause: 1 };
const circular52 = '52/2020/TT-BGDĐT';

const perUnit = { nhomTre: 25, fullDay: 22, halfDay: 12 };

/** Sizes are certain; what independent groups and the number of teachers rest on should be checked before use. */
export const preschoolNorms: PreschoolNorms = {
  charters: [
    {
      from: '2008-05-03',
      caps,
      cite: { nhomTre: sizes14, mauGiao: sizes14, ages: decision14 },
      olderDisabled: null,
    },
    {
      from: '2021-03-31',
      caps,
      cite: {
        nhomTre: { circular: circular52, article: 15, clause: 1, point: 'a' },
        mauGiao: { circular: circular52, article: 15, clause: 1, point: 'b' },
        ages: { circular: circular52, article: 32, clause: 1 },
      },
      olderDisabled: { years: 3, citation: { circular: circular52, article: 32, clause: 2 } },
    },
  ],
  independent: [
    {
      from: '2022-02-15',
      caps: { thang3Den12: 12, thang13Den24: 20, thang25Den36: 25 },
      citation: { circular: '49/2021/TT-BGDĐT' },
    },
  ],
  teachers: [
    {
      from: '2015-05-01',
      ...perUnit,
      citation: { circular: '06/2015/TTLT-BGDĐT-BNV', article: 5, clause: 3 },
    },
    { from: '2023-12-16', ...perUnit, citation: { circular: '19/2023/TT-BGDĐT' } },
  ],
};

/** The one of the list that is in force on a day, or null. */
export function inForce<T extends { readonly from: string }>(list: readonly T[], on: string): T | null {
  return list.findLast(({ from }) => from <= on) ?? null;
}

/** The cap of one age and what it rests on, or null before the first charter of the list. */
export function capOf(
  band: AgeBandId,
  independent: boolean,
  on: string,
  norms: PreschoolNorms,
): { readonly cap: number; readonly citation: Citation } | null {
  const own = independent ? inForce(norms.independent, on) : null;
  const ownCap = own?.caps[band];
  if (own && ownCap !== undefined) return { cap: ownCap, citation: own.citation };
  const charter = inForce(norms.charters, on);
  return charter && { cap: charter.caps[band], citation: charter.cite[ageBands[band].stage] };
}
