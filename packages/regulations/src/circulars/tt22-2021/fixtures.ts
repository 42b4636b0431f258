import { parseMark, parsePassFail } from '../../mark-text.ts';
import type { Mark, SubjectPlan } from '../../secondary/subject-rules.ts';

/** A subject of 35, 70 or 105 periods takes 2, 3 or 4 regular marks. */
export const score = (periodsPerYear: number): SubjectPlan => ({ scoring: 'score', periodsPerYear });
export const comment: SubjectPlan = { scoring: 'comment', periodsPerYear: 70 };

/** `-` not entered, `P` make-up due, `0!` zero by rule, anything else a mark as people write it. */
export function cell(slot: string, text: string): Mark {
  if (text === '-') return { slot, state: 'empty' };
  if (text === 'P') return { slot, state: 'pendingMakeUp' };
  if (text === '0!') return { slot, state: 'zeroByRule', reason: 'absent without force majeure' };
  const passFail = parsePassFail(text);
  if (passFail) return { slot, state: 'value', value: passFail };
  const parsed = parseMark(text);
  if (!parsed.ok) throw new Error(`bad fixture ${slot} ${text}: ${parsed.error}`);
  return { slot, state: 'value', value: parsed.tenths };
}

/** `marks('8,5 7,0 9,0', '6,5', '7,5')`: regular marks, mid-term, final. */
export function marks(regular: string, gk: string, ck: string): Mark[] {
  const tx = regular === '' ? [] : regular.split(' ').map((text, index) => cell(`tx${index + 1}`, text));
  return [...tx, cell('gk', gk), cell('ck', ck)];
}
