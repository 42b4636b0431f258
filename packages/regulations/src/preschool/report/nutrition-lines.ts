import { reason, type Reason } from '../../reasons.ts';
import { childLine } from './child-lines.ts';
import type { CountedChild, ReportContext } from './context.ts';
import { countFigure, plainFigure, type Answer, type Figure, type ReportLine } from './figure.ts';
import { growthChangeValues, type GrowthChange } from '../growth/change.ts';
import type { GrowthIndicator } from '../growth/rules.ts';
import {
  changeOf,
  lastMeasurement,
  nutritionOf,
  type ChangeAnswer,
  type NotCompared,
  type NutritionAnswer,
} from './nutrition.ts';

const measures = { weighed: 'weightGrams', measured: 'heightMillimetres' } as const;

/** Children weighed, and measured, in the time of the report. Who was not is known, so nothing is missing. */
export function weighedLines(id: string, { children, time }: ReportContext): readonly ReportLine[] {
  return (['weighed', 'measured'] as const).map((name) =>
    childLine(id, [name], children, (items) =>
      countFigure(items, (child) => {
        const field = measures[name];
        return lastMeasurement(child, time, [field]) !== null;
      }),
    ),
  );
}

/**
 * Children each indicator has a result for, and those in each of its classes, normal first. Children of another age are
 * none of its concern.
 */
export function nutritionLines(
  id: string,
  indicators: readonly GrowthIndicator[],
  context: ReportContext,
): readonly ReportLine[] {
  return indicators.flatMap((indicator) => {
    const answers = new Map(
      context.children.map((child) => [child.id, nutritionOf(child, indicator, context)]),
    );
    const line = (name: readonly string[], answerOf: (answer: NutritionAnswer) => Answer): ReportLine =>
      childLine(id, [indicator, ...name], context.children, (items) =>
        countFigure(items, (child) => {
          const answer = answers.get(child.id);
          return answer && answerOf(answer);
        }),
      );
    const { bands } = context.growthRules.indicators[indicator];
    const classes = ['binhThuong', ...bands.map((band) => band.class)];
    return [
      line([], (answer) => typeof answer !== 'string'),
      ...classes.map((name) =>
        line([name], (answer) => (typeof answer === 'string' ? answer : answer.known === name)),
      ),
    ];
  });
}

/** Children whose class improved, stayed or got worse since the report before. */
export function changeLines(
  id: string,
  indicators: readonly GrowthIndicator[],
  context: ReportContext,
): readonly ReportLine[] {
  const { children, time } = context;
  const { previous } = time;
  return indicators.flatMap((indicator) => {
    const answers = new Map(
      previous ? children.map((child) => [child.id, changeOf(child, indicator, previous, context)]) : [],
    );
    return growthChangeValues.map((change) =>
      childLine(id, [indicator, change], children, (items) =>
        previous
          ? changeFigure(items, answers, change)
          : plainFigure(null, [reason('preschoolNoPreviousReport', {}, null)]),
      ),
    );
  });
}

function changeFigure(
  children: readonly CountedChild[],
  answers: ReadonlyMap<string, ChangeAnswer>,
  wanted: GrowthChange,
): Figure {
  const notCompared = (why: NotCompared): number =>
    children.filter((child) => answers.get(child.id) === why).length;
  const otherStandard = notCompared('otherStandard');
  const joinedSince = notCompared('joinedSince');
  const notes: Reason[] = [];
  if (otherStandard > 0) notes.push(reason('preschoolOtherStandard', { records: otherStandard }, null));
  if (joinedSince > 0) notes.push(reason('preschoolJoinedSince', { records: joinedSince }, null));
  return countFigure(
    children,
    (child) => {
      const answer = answers.get(child.id);
      if (answer === 'otherStandard' || answer === 'joinedSince') return undefined;
      return answer === undefined || typeof answer === 'string' ? answer : answer.known === wanted;
    },
    notes,
  );
}
