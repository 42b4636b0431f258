import { parseMark, parsePassFail } from '../mark-text.ts';
import type { Mark, SubjectPlan } from './subject-rules.ts';

/** Since circular 26/2020 a subject of 35, 70 or 105 periods takes 2, 3 or 4 regular marks. */
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

const cells = (prefix: string, text: string): Mark[] =>
  text === '' ? [] : text.split(' ').map((item, index) => cell(`${prefix}${index + 1}`, item));

/** `marks('8,5 7,0 9,0', '6,5', '7,5')`: regular marks, mid-term, final. */
export function marks(regular: string, gk: string, ck: string): Mark[] {
  return [...cells('tx', regular), cell('gk', gk), cell('ck', ck)];
}

/** `marks58('7 8 8 9', '8,5 7,0', '6,5')`: KTtx, KTđk, KThk. */
export function marks58(regular: string, periodic: string, hk: string): Mark[] {
  return [...cells('tx', regular), ...cells('dk', periodic), cell('hk', hk)];
}
