import { ageBandIds } from '../bands.ts';
import { every } from './child-lines.ts';
import type { CountedClass, ReportContext } from './context.ts';
import { byColumn, countFigure, type Answer, type ReportLine } from './figure.ts';
import type { UnitFlag } from './form.ts';

/** Groups and classes of one age, and mixed ones (ghép). */
export const unitColumns: readonly string[] = [...ageBandIds, 'nhomTreGhep', 'mauGiaoGhep'];

export function flaggedUnits(
  id: string,
  flags: readonly UnitFlag[],
  { classes }: ReportContext,
): readonly ReportLine[] {
  const answer = (unit: CountedClass): Answer => every(flags.map((flag) => unitFlag(unit, flag)));
  const cells = byColumn(
    classes,
    unitColumns,
    ({ column }) => column,
    (units) => countFigure(units, answer),
  );
  return [{ figure: id, path: [], unit: 'units', cells }];
}

function unitFlag(unit: CountedClass, flag: UnitFlag): Answer {
  if (flag === 'fullDay') return unit.fullDay ?? 'fullDay';
  if (flag === 'lunch') return unit.lunch ?? 'lunch';
  if (flag === 'independent') return unit.independent ?? false;
  if (flag === 'withDisabled') return unit.withDisabled ?? 'disabled';
  return unit.bands.length === Number(flag.slice(-1));
}
