import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/property-runs.ts';
import { cell, comment, marks, score } from '../../secondary/fixtures.ts';
import { tt22Subjects } from '../tt22-2021/subjects.ts';
import { tt43Subjects as tt43 } from './subjects.ts';

const circular = '43/2021/TT-BGDĐT';
const cited = (result: { reasons: readonly { code: string; citation: unknown }[] }) =>
  Object.fromEntries(result.reasons.map(({ code, citation }) => [code, citation]));

test('its id', () => {
  expect(tt43.id).toBe('TT43/2021');
});

describe('cites itself', () => {
  const [regular, periodic, result] = [6, 7, 9].map((article) => ({ circular, article }));
  const average = { circular, article: 9, clause: 1, point: 'a' };

  test('a term average', () => {
    expect(cited(tt43.termAverage(score(35), marks('8 8 8', '8', '0!')))).toEqual({
      termAverage: average,
      zeroByRule: periodic,
      moreRegularThanAllowed: regular,
    });
    expect(cited(tt43.termAverage(score(35), [cell('tx1', '0!')]))).toEqual({
      provisionalAverage: null,
      missing: periodic,
      zeroOnRegular: null,
    });
    expect(cited(tt43.termAverage(score(35), marks('8', '8', 'P')))).toEqual({
      provisionalAverage: null,
      missing: regular,
      pendingMakeUp: periodic,
    });
  });

  test('study topics', () => {
    const plan = { ...score(35), studyTopics: true };
    expect(cited(tt43.termAverage(plan, marks('8 8', '8', '8')))).toEqual({
      termAverage: average,
      studyTopicNotEntered: average,
    });
  });

  test('a comment subject', () => {
    expect(cited(tt43.termComment(comment, marks('Đ Đ', 'Đ', 'Đ')))).toEqual({ allPass: result });
    expect(cited(tt43.termComment(comment, marks('CĐ', '-', 'Đ')))).toEqual({
      notPass: result,
      missing: periodic,
    });
  });
});

test('the same figures as circular 22/2021', () => {
  const text = fc.constantFrom('8', '7,5', '0', '10', '-', 'P', '0!');
  const bare = ({ reasons, ...rest }: ReturnType<typeof tt43.termAverage>) => ({
    ...rest,
    reasons: reasons.map(({ code, params }) => ({ code, params })),
  });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 9 }),
      text,
      text,
      fc.integer({ min: 1, max: 140 }),
      fc.boolean(),
      (tx, gk, ck, periods, studyTopics) => {
        const given = marks(tx.join(' '), gk, ck);
        const plan = { ...score(periods), studyTopics };
        expect(tt43.columns(plan)).toEqual(tt22Subjects.columns(plan));
        expect(bare(tt43.termAverage(plan, given))).toEqual(bare(tt22Subjects.termAverage(plan, given)));
      },
    ),
    { numRuns: runs(300) },
  );
});
