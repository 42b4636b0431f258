import { describe, expect, test } from 'vitest';
import { parseEntry, toWire } from '../elements/src/grade-table/entry.ts';
import { readCell, type MarkInput } from '../server/src/gradebook/evaluate.ts';
import { Problem } from '../server/src/http/problem.ts';

const texts = [
  ...['', '0', '7', '7,5', '7.25', '8,0', '10', '10,1', '-1', '85', 'v', 'k', 'm', 'x', '<b>'],
  ...['đ', 'cđ', 'd', 'cd', 't', 'h', 'c', 'htt', 'hoàn thành', 'Tốt', 'Chăm ngoan, tiến bộ', 'a\tb'],
  ...['ễ'.repeat(500), 'ễ'.repeat(501)],
];

const FORMS = [null, 'oral', 'written'] as const;

const subjects = [
  ['TT22/2021', 'toan', ['mark', 'remark'], false],
  ['TT22/2021', 'gdtc', ['passFail', 'remark'], false],
  ['TT58/2011', 'vatLi', ['mark', 'remark'], false],
  ['TT58/2011', 'theDuc', ['passFail', 'remark'], true],
  ['TT27/2020', 'toan', ['level', 'test', 'remark'], false],
  ['TT27/2020', 'nlpc', ['rating', 'remark'], false],
] as const;

type Sent = Pick<MarkInput, 'state' | 'value' | 'reason'>;

/** What the grade table lets a teacher type, the system takes; what it refuses by state, the system refuses with that code. */
describe.each(subjects)('%s, %s', (ruleSet, subjectCode, kinds, exempt) => {
  const cases = kinds.flatMap((kind) =>
    (ruleSet === 'TT58/2011' ? FORMS : [null]).map((form) => ({ kind, form })),
  );
  test.each(cases.flatMap((each) => texts.map((text) => ({ ...each, text, typed: text.slice(0, 12) }))))(
    '$kind $form $typed',
    ({ kind, form, text }) => {
      const answer = (sent: Sent) => readCell({ kind, form, ruleSet, subjectCode }, sent);
      const parsed = parseEntry(text, { kind, exempt, whole: kind === 'test' || form === 'oral' });
      if (parsed.kind === 'entry') {
        expect(answer(toWire(parsed.entry))).not.toBeInstanceOf(Problem);
      } else if (parsed.kind === 'needsReason') {
        const sent = toWire({ state: parsed.state, reason: 'QĐ 45/QĐ-THCS' });
        expect(answer(sent)).toMatchObject({ state: parsed.state });
      } else if (/_not_possible$/.test(parsed.code)) {
        const state = text === 'k' ? 'zeroByRule' : 'exempt';
        expect(answer({ state, value: null, reason: 'QĐ 45/QĐ-THCS' })).toMatchObject({ code: parsed.code });
      } else {
        expect(answer({ state: 'value', value: text, reason: null })).toBeInstanceOf(Problem);
      }
    },
  );
});
