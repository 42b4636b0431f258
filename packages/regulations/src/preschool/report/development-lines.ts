import { stageOf } from '../bands.ts';
import { childLine } from './child-lines.ts';
import type { CountedChild, ReportContext } from './context.ts';
import { countFigure, type Answer, type ReportLine } from './figure.ts';

/** Reached and not reached in each domain, of the children whose stage has it. */
export function developmentLines(id: string, context: ReportContext): readonly ReportLine[] {
  const { nhomTre, mauGiao } = context.form.domains;
  return [...new Set([...nhomTre, ...mauGiao])].flatMap((domain) =>
    reachedLines(id, domain, [domain], context, ({ place }) =>
      context.form.domains[stageOf(place)].includes(domain),
    ),
  );
}

export function fiveYearLines(id: string, context: ReportContext): readonly ReportLine[] {
  return reachedLines(id, context.form.fiveYearStandard, [], context, ({ years }) => years === 5);
}

function reachedLines(
  id: string,
  domain: string,
  path: readonly string[],
  { children, assessments }: ReportContext,
  concerns: (child: CountedChild) => boolean,
): readonly ReportLine[] {
  const line = (name: string, answerOf: (reached: boolean) => Answer): ReportLine =>
    childLine(id, [...path, name], children.filter(concerns), (items) =>
      countFigure(items, (child) => {
        const last = assessments.get(child.id)?.get(domain);
        return last ? answerOf(last.reached) : 'assessment';
      }),
    );
  return [line('reached', (reached) => reached), line('notReached', (reached) => !reached)];
}
