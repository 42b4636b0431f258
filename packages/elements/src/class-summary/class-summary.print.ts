import type { Language } from '../shared/language.ts';
import type { PaperSize } from '../shared/paper/paper.ts';
import type { ProviderState } from '../shared/context.ts';
import type { SummaryController } from './class-summary.controller.ts';
import { loadPaper } from './class-summary.load-paper.ts';
import type { ClassSummaryDictionary } from './class-summary.strings.ts';

export interface PrintProps {
  readonly summaries: SummaryController;
  readonly provider: ProviderState | undefined;
  readonly t: ClassSummaryDictionary;
  readonly language: Language;
  readonly size: PaperSize;
  mark(value: number): string;
}

/** Prints what is saved; answers in words why it did not, or nothing. */
export async function print({ summaries, provider, ...props }: PrintProps): Promise<string> {
  const { session, isSettled } = summaries;
  if (!session) return '';
  if (!isSettled) return props.t.printUnsaved;
  const { summary } = session;
  const { printSummary } = await loadPaper();
  await printSummary({
    ...{ ...props, summary },
    school: provider?.site?.schoolName ?? '',
    // Who may enter is the homeroom teacher; the principal's name belongs to the other signature.
    teacher: summary.canEdit ? (provider?.session?.me.displayName ?? '') : '',
  });
  return '';
}
