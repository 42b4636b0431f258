import { RegulationError, type ErrorPlace } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import { ageBands, isAgeBand, type AgeBandId, type PreschoolStage } from './bands.ts';
import { assertDate } from '../dates.ts';
import { assertOption } from './options.ts';
import { capOf, preschoolNorms, type PreschoolNorms } from './norms.ts';

/** What a group or class (nhóm, lớp) is formed of. */
export interface UnitKind {
  /** One age, or the ages of a mixed group or class (nhóm, lớp ghép). */
  readonly bands: readonly AgeBandId[];
  /** Nhóm, lớp độc lập (dân lập, tư thục). */
  readonly independent?: boolean;
}

export interface UnitSize {
  readonly size: number;
  readonly cap: number;
  /** Children above the cap; 0 within it. */
  readonly over: number;
}

/**
 * The cap of a mixed group or class, which the charter does not give. `unsettled`: within the lowest cap of its ages it is
 * within, above the highest it is over, and between them there is no result. `lowest`, `highest`: that cap.
 */
export type MixedCap = (typeof mixedCaps)[number];

const mixedCaps = ['unsettled', 'lowest', 'highest'] as const;

export interface UnitSizeOptions {
  readonly norms?: PreschoolNorms;
  readonly mixedCap?: MixedCap;
}

/**
 * Whether a group or class has more children than its ages allow.
 *
 * @param size Children on the roll.
 * @param on The day, `yyyy-MM-dd`: it decides which charter applies.
 * @throws RegulationError `notCount`, `noAgeBand`, `unknownAgeBand`, `duplicateAgeBand`, `invalidDate`, `invalidOption`
 */
export function unitSize(
  kind: UnitKind,
  size: number,
  on: string,
  { norms = preschoolNorms, mixedCap = 'unsettled' }: UnitSizeOptions = {},
): Result<UnitSize> {
  assertDate(on, { field: 'on' });
  assertOption(mixedCap, mixedCaps, 'mixedCap');
  assertCount(size, { field: 'size' });
  assertBands(kind, {});
  const caps = kind.bands
    .map((band) => capOf(band, kind.independent ?? false, on, norms))
    .filter((cap) => cap !== null)
    .sort((one, other) => one.cap - other.cap);
  const [lowest] = caps;
  const highest = caps.at(-1);
  // One age without a cap leaves the others saying nothing of the whole.
  if (!lowest || !highest || caps.length < kind.bands.length)
    return openResult<UnitSize>(null, [reason('preschoolNoNorm', {}, null)]);

  const unsettled = mixedCap === 'unsettled';
  if (unsettled && size > lowest.cap && size <= highest.cap) {
    const between = { size, lowest: lowest.cap, highest: highest.cap };
    return openResult<UnitSize>(null, [reason('preschoolMixedCap', between, lowest.citation)]);
  }
  const { cap, citation } = mixedCap === 'highest' || (unsettled && size > highest.cap) ? highest : lowest;
  const over = Math.max(0, size - cap);
  const reasons: Reason[] =
    over > 0
      ? [reason('preschoolOverCap', { size, cap, over }, citation)]
      : [reason('preschoolSize', { size, cap }, citation)];
  if (!unsettled && lowest.cap !== highest.cap) {
    reasons.push(reason('preschoolMixedCapOption', { option: mixedCap }, null));
  }
  return finalResult({ size, cap, over }, reasons);
}

/** Nursery when every age is; a group with a kindergarten age counts as a class. */
export function unitStage({ bands }: UnitKind): PreschoolStage {
  return bands.every((band) => ageBands[band].stage === 'nhomTre') ? 'nhomTre' : 'mauGiao';
}

/** @throws RegulationError `noAgeBand`, `unknownAgeBand`, `duplicateAgeBand` */
export function assertBands({ bands }: UnitKind, place: ErrorPlace): void {
  const at = { field: 'bands', ...place };
  if (bands.length === 0) throw new RegulationError('noAgeBand', at, 'a group or class of no age');
  const unknown = bands.find((band) => !isAgeBand(band));
  if (unknown !== undefined)
    throw new RegulationError('unknownAgeBand', at, `${String(unknown)} is no age band`);
  if (new Set(bands).size < bands.length) throw new RegulationError('duplicateAgeBand', at, 'one age twice');
}

/** @throws RegulationError `notCount` unless a whole number from 0. */
export function assertCount(count: number, place: ErrorPlace): void {
  if (!Number.isInteger(count) || count < 0) {
    throw new RegulationError('notCount', place, `${String(count)} is not a number of records or days`);
  }
}
