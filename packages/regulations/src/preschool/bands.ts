/** Nhóm trẻ (nursery, by months of age) or lớp mẫu giáo (kindergarten, by years). */
export type PreschoolStage = 'nhomTre' | 'mauGiao';

/** The ages groups and classes are formed by, youngest first. */
export const ageBandIds = [
  'thang3Den12',
  'thang13Den24',
  'thang25Den36',
  'tuoi3Den4',
  'tuoi4Den5',
  'tuoi5Den6',
] as const;

export type AgeBandId = (typeof ageBandIds)[number];

export interface AgeBand {
  readonly stage: PreschoolStage;
  /** Completed months, both inclusive; 36 months are in two bands, and `AgeCounting` decides. */
  readonly from: number;
  readonly to: number;
}

/** 3-12, 13-24, 25-36 months; 3-4 (mầm), 4-5 (chồi), 5-6 years (lá). */
export const ageBands: Readonly<Record<AgeBandId, AgeBand>> = {
  thang3Den12: { stage: 'nhomTre', from: 3, to: 12 },
  thang13Den24: { stage: 'nhomTre', from: 13, to: 24 },
  thang25Den36: { stage: 'nhomTre', from: 25, to: 36 },
  tuoi3Den4: { stage: 'mauGiao', from: 36, to: 47 },
  tuoi4Den5: { stage: 'mauGiao', from: 48, to: 59 },
  tuoi5Den6: { stage: 'mauGiao', from: 60, to: 71 },
};

/** Where a child stands who is too young or too old for every band. */
export type OutsideBands = 'duoi3Thang' | 'tren6Tuoi';

export type AgePlace = AgeBandId | OutsideBands;

export const agePlaces: readonly AgePlace[] = ['duoi3Thang', ...ageBandIds, 'tren6Tuoi'];

export function isAgeBand(id: string): id is AgeBandId {
  return Object.hasOwn(ageBands, id);
}

export function stageOf(place: AgePlace): PreschoolStage {
  if (place === 'duoi3Thang') return 'nhomTre';
  return place === 'tren6Tuoi' ? 'mauGiao' : ageBands[place].stage;
}
