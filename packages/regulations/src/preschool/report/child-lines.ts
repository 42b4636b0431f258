import { agePlaces } from '../bands.ts';
import type { CountedChild, ReportContext } from './context.ts';
import { isWithin } from './context.ts';
import {
  byColumn,
  countFigure,
  rateFigure,
  sumFigure,
  type Answer,
  type Figure,
  type FigureUnit,
  type ReportLine,
} from './figure.ts';
import type { ChildFlag } from './form.ts';
import type { MissingKind } from '../reasons.ts';

export type MakeFigure = (children: readonly CountedChild[]) => Figure;

/** One line over the places of age. */
export function childLine(
  figure: string,
  path: readonly string[],
  children: readonly CountedChild[],
  make: MakeFigure,
  unit: FigureUnit = 'children',
): ReportLine {
  const cells = byColumn(children, agePlaces, ({ place }) => place, make);
  return { figure, path, unit, cells };
}

export function flaggedChildren(
  id: string,
  flags: readonly ChildFlag[],
  context: ReportContext,
): readonly ReportLine[] {
  const answer = (child: CountedChild): Answer => every(flags.map((flag) => childFlag(child, flag, context)));
  return [childLine(id, [], context.children, (children) => countFigure(children, answer))];
}

export function leaverLines(id: string, { leavers, form }: ReportContext): readonly ReportLine[] {
  const byReason = form.leaveReasons.map((why) =>
    childLine(id, [why], leavers, (children) =>
      countFigure(children, ({ leaveReason }) =>
        typeof leaveReason === 'string' ? leaveReason === why : 'leaveReason',
      ),
    ),
  );
  return [childLine(id, [], leavers, (children) => countFigure(children, () => true)), ...byReason];
}

export function attendanceLines(id: string, { children }: ReportContext): readonly ReportLine[] {
  const days =
    (which: 'enrolled' | 'present'): MakeFigure =>
    (items) =>
      sumFigure(items, ({ attendance }) => attendance?.[which] ?? 'attendance');
  const rate: MakeFigure = (items) =>
    rateFigure(items, ({ attendance }) =>
      attendance ? { part: attendance.present, whole: attendance.enrolled } : 'attendance',
    );
  return [
    childLine(id, ['enrolled'], children, days('enrolled'), 'days'),
    childLine(id, ['present'], children, days('present'), 'days'),
    childLine(id, ['rate'], children, rate, 'tenthsOfPercent'),
  ];
}

function childFlag(child: CountedChild, flag: ChildFlag, { time }: ReportContext): Answer {
  if (flag === 'girl') return child.sex === null ? 'sex' : child.sex === 'female';
  if (flag === 'five') return child.years === 5;
  if (flag === 'new') return child.joinedOn === null ? 'joinedOn' : isWithin(child.joinedOn, time);
  return child[flag] ?? flag;
}

/** No as soon as one is no; yes when all are; otherwise the first that is not known. */
export function every(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.find((answer): answer is MissingKind => typeof answer === 'string') ?? true;
}
