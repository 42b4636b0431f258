import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { codes, pupil22, pupil58, reasonOf } from '../circulars/fixtures.ts';
import { tt22Study } from '../circulars/tt22-2021/study.ts';
import { tt58Study } from '../circulars/tt58-2011/study.ts';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { isRegulationError, type ErrorPlace } from '../errors.ts';
import type { Policy } from './policy.ts';
import type { StudyInput } from './rules.ts';

const good58 = pupil58('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const good22 = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const changed = (more: Record<string, unknown>): StudyInput => ({ ...good58, ...more }) as StudyInput;
const scores = (more: Record<string, unknown>): StudyInput =>
  changed({ scores: { ...good58.scores, ...more } });
const comments = (more: Record<string, unknown>): StudyInput =>
  changed({ comments: { ...good58.comments, ...more } });

function faultOf(run: () => unknown): [string, ErrorPlace] | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!isRegulationError(error)) throw error;
    return [error.code, error.place];
  }
}

const bare = Object.create(null) as object;
const vatLi = { field: 'scores', subject: 'vatLi' };
const theDuc = { field: 'comments', subject: 'theDuc' };

describe('a subject takes no part only when its result says so', () => {
  test.each<[string, StudyInput, string, ErrorPlace]>([
    ['an empty object', scores({ vatLi: {} }), 'markNotTenths', vatLi],
    ['a list', scores({ vatLi: [] }), 'markNotTenths', vatLi],
    ['an object without a prototype', scores({ vatLi: bare }), 'markNotTenths', vatLi],
    ['a status nobody knows', scores({ vatLi: { status: 'done', value: 80 } }), 'markNotTenths', vatLi],
    ['a status that is no text', scores({ vatLi: { status: 1, value: 80 } }), 'markNotTenths', vatLi],
    ['a symbol', scores({ vatLi: Symbol('8') }), 'markNotTenths', vatLi],
    ['a big integer', scores({ vatLi: 80n }), 'markNotTenths', vatLi],
    ['an empty object as comment', comments({ theDuc: {} }), 'wrongKindOfMark', theDuc],
    ['a list as comment', comments({ theDuc: [] }), 'wrongKindOfMark', theDuc],
    ['a mark in a mark', scores({ vatLi: { status: 'final', value: {} } }), 'markNotTenths', vatLi],
  ])('%s is no mark', (_, input, code, place) => {
    expect(faultOf(() => tt58Study(input))).toEqual([code, place]);
  });

  const absent = { status: 'absent', value: null, provisional: null };
  test.each<[string, unknown]>([
    ['absent without reasons', absent],
    ['absent with none', { ...absent, reasons: [] }],
    ['absent with reasons that are no list', { ...absent, reasons: 'exempt' }],
    ['absent with a reason that is none', { ...absent, reasons: [null, {}, { code: 'missing' }] }],
    ['absent, taught in one term, nothing chosen', { ...absent, reasons: [{ code: 'oneTermOnly' }] }],
    ['absent with a figure all the same', { ...absent, value: 95, provisional: 95, reasons: [] }],
    ['partial without a figure', { status: 'partial', value: 95, reasons: [] }],
    ['final without a figure', { status: 'final', provisional: 95, reasons: [{ code: 'exempt' }] }],
  ])('%s: open', (_, result) => {
    const study = tt58Study(scores({ vatLi: result }));
    expect(study).toMatchObject({ status: 'absent', provisional: null, average: null });
    expect(study.reasons).toEqual([
      {
        code: 'subjectNotFinal',
        params: { subject: 'vatLi', missing: [], pending: [], terms: [] },
        citation: null,
      },
    ]);
  });

  test('partial without reasons: its figure, provisionally', () => {
    const study = tt58Study(scores({ vatLi: { status: 'partial', value: null, provisional: 70 } }));
    expect(study).toMatchObject({ status: 'partial', provisional: 'kha', average: 79 });
    expect(codes(study)).toContain('subjectNotFinal');
  });

  test('final without reasons counts; what else it carries does not', () => {
    const study = tt58Study(scores({ vatLi: { status: 'final', value: 80, provisional: 10 } }));
    expect(study).toMatchObject({ status: 'final', value: 'gioi', average: 80 });
  });
});

describe('what is no input at all is a fault with its place', () => {
  test.each<[string, StudyInput, string, ErrorPlace]>([
    ['no input', null as never, 'invalidPeriod', { field: 'period' }],
    ['a symbol for a period', changed({ period: Symbol('year') }), 'invalidPeriod', { field: 'period' }],
    ['exempt from a symbol', changed({ exempt: [Symbol('toan')] }), 'unknownSubject', { field: 'exempt' }],
    ['exempt from an object', changed({ exempt: [bare] }), 'unknownSubject', { field: 'exempt' }],
    ['exemptions that are an empty text', changed({ exempt: '' }), 'unknownSubject', { field: 'exempt' }],
    ['expecting zero', changed({ expected: 0 }), 'unknownSubject', { field: 'expected' }],
    ['exemptions that are no list', changed({ exempt: 1 }), 'unknownSubject', { field: 'exempt' }],
    ['expecting a big integer', changed({ expected: [1n] }), 'unknownSubject', { field: 'expected' }],
    ['specialised: symbol', changed({ specialised: bare }), 'specialisedNotScored', { field: 'specialised' }],
    [
      'an elective of a symbol',
      changed({ electives: { boiLoi: Symbol('score') } }),
      'wrongScoring',
      { field: 'electives', subject: 'boiLoi' },
    ],
    [
      'a re-assessment by symbol',
      { ...scores({ toan: 40 }), retests: { toan: Symbol('6') as never } },
      'markNotTenths',
      { field: 'retests', subject: 'toan' },
    ],
  ])('%s', (_, input, code, place) => {
    expect(faultOf(() => tt58Study(input))).toEqual([code, place]);
  });

  test.each([null, 'averageAlone', 5, Symbol('policy'), 1n])('no policy', (policy) => {
    const fault = ['invalidOption', { field: 'policy' }];
    expect(faultOf(() => tt58Study(good58, policy as never))).toEqual(fault);
    expect(faultOf(() => tt22Study(good22, policy as never))).toEqual(fault);
  });

  test.each([Symbol('choice'), 1n, bare, [], {}])('no choice', (choice) => {
    const policy = { keySubject: choice } as unknown as Policy;
    expect(faultOf(() => tt58Study(good58, policy))).toEqual(['invalidOption', { field: 'keySubject' }]);
  });

  test('parts left out as null are left out', () => {
    const {
      scores: _s,
      comments: _c,
      ...rest
    } = changed({
      exempt: null,
      expected: null,
      electives: null,
      retests: null,
      specialised: null,
    });
    expect(tt58Study({ ...rest, scores: good58.scores, comments: good58.comments })).toEqual(
      tt58Study(good58),
    );
    const nothing = { ...rest, scores: null, comments: null } as unknown as StudyInput;
    expect(codes(tt58Study(nothing))).toEqual(['subjectsMissing', 'tooFewScoreSubjects']);
  });

  test('whatever stands in a field: a result or a RegulationError', () => {
    const odd = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      fc.constantFrom<unknown>(Symbol('odd'), bare, () => 80),
    );
    const fields = ['period', 'exempt', 'expected', 'electives', 'retests', 'specialised', 'individualPlan'];
    fc.assert(
      fc.property(
        fc.constantFrom('scores', 'comments', 'policy', 'reasons', ...fields),
        odd,
        (field, value) => {
          const reasons = { status: 'absent', value: null, provisional: null, reasons: value };
          for (const input of [
            changed({ [field]: value }),
            scores({ vatLi: field === 'reasons' ? reasons : value }),
            comments({ theDuc: field === 'reasons' ? reasons : value }),
          ]) {
            faultOf(() => tt58Study(input, field === 'policy' ? (value as Policy) : {}));
          }
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});

describe('codes that every object has as names', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];
  const record = <V>(code: string, value: V): Record<string, V> =>
    Object.fromEntries([[code, value]]) as Record<string, V>;
  const elective = (code: string, mark: number): StudyInput => ({
    ...good58,
    scores: { ...good58.scores, ...record(code, mark) },
    electives: record(code, 'score'),
    retests: {},
  });

  test.each(names)('%s as an elective', (code) => {
    // Spreading would set the prototype by `__proto__`; entries make it a key.
    const entries = [...Object.entries(good58.scores), [code, 64]];
    const input = { ...elective(code, 64), scores: Object.fromEntries(entries) as StudyInput['scores'] };
    const study = tt58Study(input);
    expect(study).toMatchObject({ status: 'final', value: 'kha' });
    const below = reasonOf(study, 'subjectsBelow');
    expect(below?.params.subjects).toEqual([{ subject: code, average: 64 }]);
    for (const dictionary of [viReasons, enReasons]) {
      expect(reasonText(below!, dictionary)).toContain(`${code} 6`);
    }
  });

  test.each(names)('%s is no subject, no key subject and not what nobody expected', (code) => {
    const place = (field: string) => ({ field, subject: code });
    const entries = [...Object.entries(good58.scores), [code, 64]];
    expect(faultOf(() => tt58Study(changed({ scores: Object.fromEntries(entries) })))).toEqual([
      'unknownSubject',
      place('scores'),
    ]);
    for (const field of ['exempt', 'expected']) {
      expect(faultOf(() => tt58Study(changed({ [field]: [code] })))).toEqual([
        'unknownSubject',
        place(field),
      ]);
    }
    expect(faultOf(() => tt58Study(changed({ retests: record(code, 50) })))).toEqual([
      'unknownSubject',
      place('retests'),
    ]);
    expect(faultOf(() => tt58Study(changed({ specialised: code })))).toEqual([
      'specialisedNotScored',
      place('specialised'),
    ]);
  });
});
