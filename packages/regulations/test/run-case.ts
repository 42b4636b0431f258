/** A worked example in machine form, run through the package and answered in the form of its `expected`. */
import {
  admissionByCutOffs,
  examScore,
  hundredths,
  scoreScheme,
  type Hundredths,
} from '../src/admission/index.ts';
import {
  formatPassFail,
  markToNumber,
  parseMark,
  parsePassFail,
  ruleSetFor,
  type Mark,
  type PassFail,
  type Result,
  type SecondaryRules,
  type StudyInput,
  type SubjectPlan,
  type Tenths,
  type TermResult,
} from '../src/index.ts';
import type { PrimaryRules, Rating } from '../src/primary/index.ts';
import type {
  AdmissionInput,
  CaseMark,
  CaseTerm,
  ClassificationInput,
  PrimaryInput,
  TermInput,
  WorkedExample,
} from './case-forms.ts';
import { primaryRules, secondaryRules } from './circulars.ts';

/** What the package says, with the keys of `expected`; a missing mark has no result yet, which is null. */
export function runCase(example: WorkedExample): Readonly<Record<string, unknown>> {
  switch (example.kind) {
    case 'entry': {
      const mark = parseMark(example.input.text, { roundQuarters: true });
      return { mark: mark.ok ? markToNumber(mark.tenths) : mark.error };
    }
    case 'ruleSet':
      return { regulation: ruleSetFor(example.input.schoolYearStart, example.input.grade).id };
    case 'primaryYear':
      return { level: runPrimary(primaryRules(example.regulation), example.input).value };
    case 'admission':
      return runAdmission(example.input);
    default:
      return runSecondary(secondaryRules(example.regulation), example);
  }
}

type SecondaryExample = Exclude<WorkedExample, { kind: 'entry' | 'ruleSet' | 'primaryYear' | 'admission' }>;

function runSecondary(rules: SecondaryRules, example: SecondaryExample): Readonly<Record<string, unknown>> {
  switch (example.kind) {
    case 'columns': {
      const columns = rules.columns(planOf(example.input));
      return { regular: columns.filter(({ kind }) => kind === 'regular').length };
    }
    case 'term': {
      const { input } = example;
      const plan = planOf(input);
      return input.scoring === 'score'
        ? { average: numberOf(rules.termAverage(plan, marksOf(input))) }
        : { result: letterOf(rules.termComment(plan, marksOf(input))) };
    }
    case 'year': {
      const { scoring, term1, term2 } = example.input;
      const terms = { term1: termOf(term1), term2: termOf(term2) };
      return scoring === 'score'
        ? { average: numberOf(rules.yearAverage(terms as Terms<Tenths>)) }
        : { result: letterOf(rules.yearComment(terms as Terms<PassFail>)) };
    }
    case 'classification': {
      const { average, base, value: level } = rules.study(studyOf(example.input), example.input.policy);
      return { ...(average !== null && { average: markToNumber(average) }), base, level };
    }
    case 'conduct':
      return { level: rules.yearConduct(example.input).value };
    case 'promotion': {
      const { study, ...rest } = example.input;
      if (typeof study === 'string') return { decision: rules.promotion({ ...rest, study }).value };
      const subjects = studyOf(study);
      const level = rules.study(subjects, study.policy);
      return {
        study: level.value,
        decision: rules.promotion({ ...rest, study: level, subjects }).value,
      };
    }
    case 'title': {
      const { scores, ...rest } = example.input;
      return { title: rules.title({ ...rest, scores: tenthsOf(scores) }).value };
    }
  }
}

interface Terms<V extends Tenths | PassFail> {
  readonly term1: TermResult<V>;
  readonly term2: TermResult<V>;
}

function numberOf({ value }: Result<Tenths>): number | null {
  return value === null ? null : markToNumber(value);
}

function letterOf({ value }: Result<PassFail>): string | null {
  return value === null ? null : formatPassFail(value);
}

/** 8.3 is 83, by way of the text so that no binary fraction is multiplied. */
function valueOf(given: number | 'Đ' | 'CĐ'): Tenths | PassFail {
  if (typeof given !== 'number') return parsePassFail(given) as PassFail;
  const mark = parseMark(String(given));
  if (!mark.ok) throw new Error(`${given} is not a mark: ${mark.error}`);
  return mark.tenths;
}

function tenthsOf(scores: Readonly<Record<string, number>>): Record<string, Tenths> {
  return Object.fromEntries(Object.entries(scores).map(([code, mark]) => [code, valueOf(mark) as Tenths]));
}

function termOf(given: CaseTerm): TermResult<Tenths | PassFail> {
  return given === null || given === 'notTaught' || given === 'exempt' ? given : valueOf(given);
}

function planOf(input: Omit<TermInput, 'tx'>): SubjectPlan {
  const { scoring, periodsPerYear, periodsPerWeek, studyTopics, dk } = input;
  return {
    scoring,
    periodsPerYear: periodsPerYear ?? 70,
    ...(periodsPerWeek !== undefined && { periodsPerWeek }),
    ...(dk && { periodicTests: dk.length }),
    ...(studyTopics && { studyTopics }),
  };
}

function markOf(slot: string, given: CaseMark): Mark {
  if (given === null) return { slot, state: 'empty' };
  if (typeof given !== 'object') return { slot, state: 'value', value: valueOf(given) };
  if (given.missing === 'pendingMakeUp') return { slot, state: 'pendingMakeUp' };
  return { slot, state: 'zeroByRule', reason: given.missing };
}

function marksOf({ tx, dk = [], hk, gk, ck }: TermInput): Mark[] {
  const marks = [
    ...tx.map((given, at) => markOf(`tx${at + 1}`, given)),
    ...dk.map((given, at) => markOf(`dk${at + 1}`, given)),
  ];
  for (const [slot, given] of Object.entries({ gk, ck, hk })) {
    if (given !== undefined) marks.push(markOf(slot, given));
  }
  return marks;
}

function studyOf(input: ClassificationInput): StudyInput {
  const { scores, comments, retests, policy: _, ...rest } = input;
  const values = (given: Readonly<Record<string, number | 'Đ' | 'CĐ'>>) =>
    Object.fromEntries(Object.entries(given).map(([code, value]) => [code, valueOf(value)]));
  return {
    ...rest,
    scores: tenthsOf(scores),
    comments: values(comments) as Record<string, PassFail>,
    ...(retests && { retests: values(retests) }),
  };
}

function runPrimary(rules: PrimaryRules, input: PrimaryInput): Result<string> {
  const { grade, optional = [], subjects, tests, qualities, competences } = input;
  const plan = { grade, optional };
  const sheet = rules.sheet(plan, 'endYear');
  const rate = (dimension: Rating['dimension'], item: string, letter: string): Rating => {
    const level = rules.parseLevel(dimension, letter);
    if (level === null) throw new Error(`${letter} is no level of ${dimension}`);
    return { dimension, item, level } as Rating;
  };
  const record = rules.record({
    plan,
    point: 'endYear',
    ratings: [
      ...Object.entries(subjects).map(([code, letter]) => rate('subject', code, letter)),
      ...sheet.qualities.map((item) => rate('quality', item, qualities)),
      ...sheet.competences.map((item) => rate('competence', item, competences)),
    ],
    tests: Object.entries(tests).map(([subject, mark]) => ({ subject, mark: mark * 10 })),
  });
  return rules.year(record);
}

/** Marks and cut-offs have at most two decimals, so their hundredths are whole up to the binary fraction. */
const toHundredths = (given: number): Hundredths => hundredths(Math.round(given * 100));

function runAdmission(input: AdmissionInput): Readonly<Record<string, unknown>> {
  const { examYear, papers, priority = [], choices, cutOffs } = input;
  const marks = Object.entries(papers).map(
    ([subject, mark]) => [subject, mark === 'absent' ? mark : toHundredths(mark)] as const,
  );
  const score = examScore({ papers: Object.fromEntries(marks), priority }, scoreScheme(examYear));
  const bySchool = Object.entries(cutOffs).map(([school, points]) => [school, points.map(toHundredths)]);
  const admission = admissionByCutOffs({
    ...{ score, choices, cutOffs: Object.fromEntries(bySchool) as Record<string, Hundredths[]> },
  });
  const total = score.value?.total ?? null;
  return { score: total === null ? null : total / 100, ...admission.value };
}
