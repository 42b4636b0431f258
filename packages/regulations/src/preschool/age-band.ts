import { RegulationError } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import {
  ageBandIds,
  ageBands,
  stageOf,
  type AgeBandId,
  type AgePlace,
  type PreschoolStage,
} from './bands.ts';
import { assertDate, completedMonths } from '../dates.ts';
import { assertOption } from './options.ts';
import { inForce, preschoolNorms, type PreschoolNorms } from './norms.ts';

/** How children's ages are counted: the charter names the ages and not the way to count them. */
export interface AgeCounting {
  /**
   * `birthYear`: from the school year a child turns three in, by the year of birth; before it by completed months.
   * `completedMonths`: by completed months on the day, throughout.
   */
  readonly by: 'birthYear' | 'completedMonths';
  /** Where a child of exactly 36 completed months belongs, when months decide. */
  readonly threeYears: PreschoolStage;
}

export const defaultAgeCounting: AgeCounting = { by: 'birthYear', threeYears: 'mauGiao' };

export interface AgeOn {
  /** The day asked for, `yyyy-MM-dd`. */
  readonly on: string;
  /** 2025 for the school year 2025-2026. */
  readonly schoolYearStart: number;
}

export interface AgeOptions {
  readonly counting?: AgeCounting;
  readonly norms?: PreschoolNorms;
}

export interface PlacedAge {
  readonly place: AgePlace;
  readonly reasons: readonly Reason[];
}

const lastMonths = ageBandIds.findLast((id) => ageBands[id].stage === 'nhomTre') as AgeBandId;
const firstYear = ageBandIds.find((id) => ageBands[id].stage === 'mauGiao') as AgeBandId;
const youngest = Math.min(...ageBandIds.map((id) => ageBands[id].from));
/** Age in years at which a child leaves preschool: six. */
export const leavesAt = (Math.max(...ageBandIds.map((id) => ageBands[id].to)) + 1) / 12;

/**
 * The age band (lứa tuổi) a child is in on a day; absent, with the reason, under three months and over six years.
 *
 * @param birthDate `yyyy-MM-dd`
 * @throws RegulationError `invalidDate`, `invalidSchoolYear`, `invalidOption`
 */
export function ageBandOf(birthDate: string, day: AgeOn, options: AgeOptions = {}): Result<AgeBandId> {
  assertDate(day.on, { field: 'on' });
  assertWithinSchoolYear(day);
  if (options.counting) assertCounting(options.counting);
  const { place, reasons } = placeByAge(birthDate, day, options);
  return place === 'duoi3Thang' || place === 'tren6Tuoi'
    ? openResult<AgeBandId>(null, reasons)
    : finalResult(place, reasons);
}

/** @throws RegulationError `invalidOption` */
export function assertCounting({ by, threeYears }: AgeCounting): void {
  assertOption(by, ['birthYear', 'completedMonths'], 'by');
  assertOption(threeYears, ['nhomTre', 'mauGiao'], 'threeYears');
}

/** As `ageBandOf`, with a place for the children outside of every band. */
export function placeByAge(
  birthDate: string,
  { on, schoolYearStart }: AgeOn,
  options: AgeOptions,
): PlacedAge {
  const { counting = defaultAgeCounting, norms = preschoolNorms } = options;
  const charter = inForce(norms.charters, on);
  const ages = charter?.cite.ages ?? null;
  const ageMonths = completedMonths(birthDate, on);
  const years = yearsByBirth(birthDate, schoolYearStart);
  const byYear = counting.by === 'birthYear' && years * 12 >= ageBands[firstYear].from;

  if (ageMonths < youngest) {
    return {
      place: 'duoi3Thang',
      reasons: [reason('preschoolTooYoung', { ageMonths, from: youngest }, ages)],
    };
  }
  const ageYears = byYear ? years : Math.floor(ageMonths / 12);
  if (ageYears >= leavesAt) {
    const tooOld = reason('preschoolTooOld', { years: ageYears, upTo: leavesAt }, ages);
    return { place: 'tren6Tuoi', reasons: [tooOld] };
  }
  if (byYear) {
    const band = bandOf(years * 12, 'mauGiao');
    const birthYear = schoolYearStart - years;
    const why = { band, birthYear, years, schoolYearStart };
    return { place: band, reasons: [reason('preschoolBandByYear', why, null)] };
  }
  if (counting.by === 'birthYear' && ageMonths > ageBands[lastMonths].to) {
    const why = { band: lastMonths, ageMonths, years };
    return { place: lastMonths, reasons: [reason('preschoolStillNursery', why, null)] };
  }
  const byMonths = counting.by === 'completedMonths';
  const band = bandOf(ageMonths, byMonths ? counting.threeYears : 'nhomTre');
  const cite = charter?.cite[stageOf(band)] ?? null;
  const reasons: Reason[] = [reason('preschoolBandByMonths', { band, ageMonths }, cite)];
  if (byMonths && ageMonths === ageBands[firstYear].from) {
    reasons.push(reason('preschoolThreeYears', { ageMonths, option: counting.threeYears }, null));
  }
  return { place: band, reasons };
}

/** Years old in the school year by the year of birth alone: how age-5 children are counted. */
export function yearsByBirth(birthDate: string, schoolYearStart: number): number {
  return schoolYearStart - Number(birthDate.slice(0, 4));
}

/** @throws RegulationError `invalidSchoolYear` when the day cannot belong to the school year. */
export function assertWithinSchoolYear({ on, schoolYearStart }: AgeOn): void {
  const year = Number(on.slice(0, 4));
  if (!Number.isInteger(schoolYearStart) || year < schoolYearStart || year > schoolYearStart + 1) {
    throw new RegulationError(
      'invalidSchoolYear',
      { field: 'schoolYearStart' },
      `${on} is not in the school year that starts in ${schoolYearStart}`,
    );
  }
}

/** The band of so many completed months; where two have them, the one of that stage. */
function bandOf(ageMonths: number, stage: PreschoolStage): AgeBandId {
  const bands = ageBandIds.filter((id) => ageMonths >= ageBands[id].from && ageMonths <= ageBands[id].to);
  return (stage === 'nhomTre' ? bands[0] : bands.at(-1)) as AgeBandId;
}
