import { describe, expect, test } from 'vitest';
import { secondaryRuleSetIds } from '../phase-in.ts';
import { comment, score } from './fixtures.ts';
import { moreColumns, regularColumns, type MoreColumns } from './more-columns.ts';

const names = (columns: readonly MoreColumns[]) =>
  columns.map(({ kind, slots, forms }) => [kind, `${slots[0]}..${slots.at(-1)}`, forms.join(' ')]);

describe('columns a register may take beside those it has', () => {
  test('circular 58/2011, article 7: regular and periodic tests by how they are held, none of a period by word of mouth', () => {
    for (const plan of [score(70), comment]) {
      const columns = moreColumns('TT58/2011', plan);
      expect(names(columns)).toEqual([
        ['regular', 'tx1..tx9', 'oral written practical'],
        ['periodic', 'dk1..dk9', 'written practical'],
      ]);
      const circular = '58/2011/TT-BGDĐT';
      expect(columns.map(({ citation, formCitation }) => [citation, formCitation])).toEqual([
        [
          { circular, article: 8, clause: 2 },
          { circular, article: 7 },
        ],
        [
          { circular, article: 8, clause: 1 },
          { circular, article: 7 },
        ],
      ]);
    }
  });

  test.each([
    ['TT58/2011+TT26/2020', { circular: '26/2020/TT-BGDĐT', article: 1, clause: 4 }],
    ['TT22/2021', { circular: '22/2021/TT-BGDĐT', article: 6, clause: 2, point: 'b' }],
    ['TT43/2021', { circular: '43/2021/TT-BGDĐT', article: 6 }],
  ] as const)('%s: regular ones only, and no form', (id, citation) => {
    const columns = moreColumns(id, score(70));
    expect(names(columns)).toEqual([['regular', 'tx1..tx9', '']]);
    expect(columns[0]).toMatchObject({ citation, formCitation: null });
  });
});

describe('how many regular assessments a term has', () => {
  test.each([
    ['TT58/2011', 35, [2, 2, true]],
    ['TT58/2011', 104, [3, 3, true]],
    ['TT58/2011', 105, [4, 4, true]],
    ['TT58/2011+TT26/2020', 70, [3, 3, false]],
    ['TT58/2011+TT26/2020', 71, [4, 4, false]],
    ['TT22/2021', 71, [4, 4, false]],
    ['TT43/2021', 35, [2, 2, false]],
  ] as const)('%s, %i periods a year: %j', (id, periods, expected) => {
    const { required, planned, isFewest } = regularColumns(id, score(periods));
    expect([required, planned, isFewest]).toEqual(expected);
  });

  test('study topics are one more since circular 22/2021', () => {
    const topics = { ...score(70), studyTopics: true };
    const counts = secondaryRuleSetIds.map((id) => {
      const { required, planned } = regularColumns(id, topics);
      return planned - required;
    });
    expect(counts).toEqual([0, 0, 1, 1]);
  });

  test('a comment subject: by its periods under circulars 58/2011 and 26/2020, two since 22/2021', () => {
    const counts = secondaryRuleSetIds.map(
      (id) => regularColumns(id, { scoring: 'comment', periodsPerYear: 105 }).required,
    );
    expect(counts).toEqual([4, 4, 2, 2]);
  });

  test('an id that is none', () => {
    const fault = expect.objectContaining({ code: 'unknownRuleSet' });
    expect(() => moreColumns('TT99/2099' as never, comment)).toThrow(fault);
    expect(() => regularColumns('TT99/2099' as never, comment)).toThrow(fault);
  });
});
