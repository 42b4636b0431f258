import { describe, expect, it } from 'vitest';
import { secondaryRulesById, type SecondaryRuleSetId } from '@lienthong/regulations';
import type { ClassPeriodName, StoredConduct } from '../database/schema/records.ts';
import type { MarkRow } from '../gradebook/index.ts';
import type { RecordRow } from './repository.ts';
import { isEntered, summaryOf, type ClassFacts, type Subject } from './summary.ts';

const at = new Date('2027-06-01T08:00:00+07:00');
const pupil = { id: 'an', code: 'HS001', fullName: 'Trần Bảo An', ordinal: 1 };

const scored = ['nguVan', 'toan', 'ngoaiNgu1', 'gdcd', 'lichSuDiaLi', 'khtn', 'congNghe', 'tinHoc'];
const commented = ['gdtc', 'ngheThuat', 'gddp', 'hdtn'];
const under22 = [
  ...scored.map((code): Subject => ({ code, scoring: 'score', periodsPerYear: 35 })),
  ...commented.map((code): Subject => ({ code, scoring: 'comment', periodsPerYear: 35 })),
];
const under58: Subject[] = ['toan', 'nguVan', 'ngoaiNgu1', 'vatLi'].map((code) => ({
  ...{ code, scoring: 'score', periodsPerYear: 35 },
}));

function factsOf(
  period: ClassPeriodName,
  subjects: readonly Subject[] = under22,
  ruleSet: SecondaryRuleSetId = 'TT22/2021',
): ClassFacts {
  const books = subjects.flatMap(({ code, scoring, periodsPerYear }) =>
    ([1, 2] as const).map((term) => ({
      ...{ id: `${code}/${term}`, subjectCode: code, nameVi: code, nameEn: code, term, scoring, ruleSet },
      periodsPerYear,
    })),
  );
  const names = new Map<string, string>();
  return { rules: secondaryRulesById(ruleSet), grade: 7, period, subjects, books, names };
}

/** Every cell of both terms with the same mark, in tenths, or Đ; `other` by subject. */
function marksOf(
  facts: ClassFacts,
  all: number,
  other: Readonly<Record<string, number | 'CD'>> = {},
): MarkRow[] {
  return facts.books.flatMap(({ id, subjectCode, scoring, periodsPerYear }) => {
    const value = other[subjectCode] ?? (scoring === 'score' ? all : 'D');
    return facts.rules.columns({ scoring: scoring as 'score', periodsPerYear }).map(({ slot }): MarkRow => {
      const held = { tenths: typeof value === 'number' ? value : null, comment: null as 'D' | 'CD' | null };
      if (typeof value !== 'number') held.comment = value as 'D' | 'CD';
      return {
        ...{ gradebookId: id, pupilId: 'an', slot, state: 'value', ...held, reason: null, version: 1 },
        ...{ updatedAt: at, updatedBy: null, updatedByApp: null, correctedAt: null },
      };
    });
  });
}

function record(
  period: ClassPeriodName,
  conduct: StoredConduct | null,
  excused: number | null = 0,
  unexcused: number | null = 0,
): RecordRow {
  const written = { note: null, version: 1, updated_at: at, updated_by: null };
  return { pupil_id: 'an', period, conduct, excused, unexcused, ...written };
}

const goodYear = [record('term1', 'tot', 2, 0), record('term2', 'tot', 1, 1)];
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);

describe('the year under circular 22/2021', () => {
  it('gives every result, the conduct of the table, the sum of absences, a proposal and a title', () => {
    const facts = factsOf('year');
    const { results, conduct, absences, study, promotion, title, missing } = summaryOf(
      ...([facts, pupil, marksOf(facts, 95), goodYear] as const),
    );
    expect(results.map(({ subjectCode }) => subjectCode)).toEqual([...scored, ...commented]);
    expect(results[0]?.value).toBe(9.5);
    expect(results.at(-1)?.value).toBe('D');
    expect(conduct.value).toBe('tot');
    expect(absences).toEqual({ excused: 3, unexcused: 1 });
    expect(study.value).toBe('tot');
    expect(promotion?.value).toBe('promoted');
    expect(codes(promotion?.reasons ?? [])).toContain('proposalOnly');
    expect(title?.value).toBe('xuatSac');
    expect(missing).toEqual([]);
  });

  it('has no average across subjects (B-13)', () => {
    const facts = factsOf('year');
    expect(summaryOf(facts, pupil, marksOf(facts, 80), goodYear).study.average).toBeNull();
  });

  it('raises a level that one single subject pulls down by two (B-30), and says so', () => {
    const facts = factsOf('year');
    const { study } = summaryOf(facts, pupil, marksOf(facts, 85, { khtn: 40 }), goodYear);
    expect(study.value).toBe('kha');
    const adjusted = study.reasons.find(({ code }) => code === 'levelAdjusted');
    expect(adjusted?.params).toMatchObject({ from: 'dat', to: 'kha', subject: 'khtn' });
  });

  it('computes the year’s conduct from the terms (B-33)', () => {
    const facts = factsOf('year');
    const terms = [record('term1', 'chuaDat'), record('term2', 'kha')];
    expect(summaryOf(facts, pupil, marksOf(facts, 80), terms).conduct.value).toBe('dat');
    expect(isEntered(facts.rules)).toBe(false);
  });

  it('keeps a pupil with 46 half-days absent and lets one with 45 pass (B-34)', () => {
    const facts = factsOf('year');
    const proposed = (unexcused: number) =>
      summaryOf(facts, pupil, marksOf(facts, 80), [
        record('term1', 'tot', 20, 20),
        record('term2', 'tot', 0, unexcused),
      ]).promotion?.value;
    expect(proposed(5)).toBe('promoted');
    expect(proposed(6)).toBe('retained');
  });

  it('names the subjects to be assessed again', () => {
    const facts = factsOf('year');
    const { promotion } = summaryOf(
      facts,
      pupil,
      marksOf(facts, 60, { toan: 30, khtn: 30, tinHoc: 30 }),
      goodYear,
    );
    expect(promotion?.value).toBe('retest');
    const retest = promotion?.reasons.find(({ code }) => code === 'retestSubjects');
    expect(retest?.params['subjects']).toEqual(['toan', 'khtn', 'tinHoc']);
  });
});

describe('what is missing', () => {
  it('leaves level, proposal and title out, and nothing provisional gets out (B-17)', () => {
    const facts = factsOf('year');
    const marks = marksOf(facts, 95).filter(
      ({ gradebookId, slot }) => gradebookId !== 'toan/2' || slot !== 'ck',
    );
    const { study, promotion, title, missing, results } = summaryOf(facts, pupil, marks, goodYear);
    expect([study.value, promotion?.value, title?.value]).toEqual([null, null, null]);
    expect(results.find(({ subjectCode }) => subjectCode === 'toan')?.value).toBeNull();
    expect(missing).toEqual([{ what: 'result', period: 'year', subjectCode: 'toan' }]);
    const told = [study, promotion, title].flatMap((part) => codes(part?.reasons ?? []));
    expect(told).toContain('subjectNotFinal');
    expect(told).not.toContain('provisionalLevel');
    expect(JSON.stringify([study, promotion, title])).not.toMatch(/9[,.]?5/);
  });

  it('is said of conduct and absences by term', () => {
    const facts = factsOf('year');
    const { missing, absences, conduct } = summaryOf(facts, pupil, marksOf(facts, 80), [
      record('term1', 'tot', 1, null),
    ]);
    expect(absences).toBeNull();
    expect(conduct.value).toBeNull();
    expect(missing).toEqual([
      { what: 'absences', period: 'term1' },
      { what: 'conduct', period: 'term2' },
      { what: 'absences', period: 'term2' },
    ]);
  });

  it('is a subject whose cells the circular does not know, and the rest still counts', () => {
    const facts = factsOf('term1');
    const marks = marksOf(facts, 80).map((mark) =>
      mark.gradebookId === 'toan/1' && mark.slot === 'gk' ? { ...mark, slot: 'dk1' } : mark,
    );
    const { results } = summaryOf(facts, pupil, marks, []);
    expect(results.filter(({ value }) => value === null).map(({ subjectCode }) => subjectCode)).toEqual([
      'toan',
    ]);
  });

  it('is not the remark of a register', () => {
    const facts = factsOf('term1');
    const [first] = marksOf(facts, 80);
    const remark = { ...first, slot: 'nx', tenths: null, comment: 'Chăm học' } as unknown as MarkRow;
    expect(summaryOf(facts, pupil, [...marksOf(facts, 80), remark], []).results[0]?.value).toBe(8);
  });
});

describe('a term', () => {
  it('has a level of its own and the conduct entered, no proposal, and no title under circular 22/2021 (B-40)', () => {
    const facts = factsOf('term1');
    const { study, conduct, promotion, title, records } = summaryOf(
      facts,
      pupil,
      marksOf(facts, 80),
      goodYear,
    );
    expect(study.value).toBe('tot');
    expect(conduct.value).toBe('tot');
    expect(promotion).toBeNull();
    expect(title).toBeNull();
    expect(records.map(({ period }) => period)).toEqual(['term1']);
  });
});

describe('circular 58/2011', () => {
  it('has an average across subjects, titles of a term, and conduct of the year that people enter (B-32)', () => {
    const term = factsOf('term1', under58, 'TT58/2011');
    const levels = summaryOf(term, pupil, marksOf(term, 80), [record('term1', 'tot')]);
    expect(levels.study).toMatchObject({ value: 'gioi', average: 8 });
    expect(levels.title?.value).toBe('gioi');

    const facts = factsOf('year', under58, 'TT58/2011');
    const terms = [record('term1', 'tot'), record('term2', 'tot')];
    expect(isEntered(facts.rules)).toBe(true);
    const open = summaryOf(facts, pupil, marksOf(facts, 80), terms);
    expect(open.conduct.value).toBeNull();
    expect(open.missing).toEqual([{ what: 'conduct', period: 'year' }]);
    const entered = summaryOf(facts, pupil, marksOf(facts, 80), [
      ...terms,
      record('year', 'kha', null, null),
    ]);
    expect(entered.conduct.value).toBe('kha');
    expect(entered.title?.value).toBe('tienTien');
  });

  it('does not miss a subject that a pupil is exempt from (B-22)', () => {
    const subjects = [...under58, { code: 'theDuc', scoring: 'comment', periodsPerYear: 70 } as const];
    const facts = factsOf('year', subjects, 'TT58/2011');
    const marks = marksOf(facts, 80).map((mark) =>
      mark.gradebookId.startsWith('theDuc') ? ({ ...mark, state: 'exempt', comment: null } as MarkRow) : mark,
    );
    const records = [record('term1', 'tot'), record('term2', 'tot'), record('year', 'tot', null, null)];
    const { results, study, missing } = summaryOf(facts, pupil, marks, records);
    expect(results.at(-1)).toEqual({ subjectCode: 'theDuc', value: null, exempt: true });
    expect(missing).toEqual([]);
    expect(study.value).toBe('gioi');
    expect(codes(study.reasons)).toContain('subjectsExempt');
  });
});
