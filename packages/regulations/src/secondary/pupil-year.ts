import { RegulationError, type ErrorPlace } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import type { Result } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { Policy } from './policy.ts';
import type {
  Absences,
  ConductInput,
  ConductLevel,
  PromotionDecision,
  SecondaryRules,
  Study,
  StudyInput,
  Title,
} from './rules.ts';
import type { Mark, SubjectPlan, TermResult, YearTerms } from './subject-rules.ts';

export type Term = 1 | 2;

/** What a pupil learns in a school year. */
export interface YearPlan {
  /** 6..12. */
  readonly grade: number;
  readonly subjects: readonly (SubjectPlan & { readonly code: string })[];
  /** Môn chuyên, for a specialised class only. */
  readonly specialised?: string;
  readonly electives?: StudyInput['electives'];
  readonly individualPlan?: boolean;
}

type Value = Tenths | PassFail;

interface SubjectYear {
  readonly plan: SubjectPlan;
  readonly code: string;
  readonly marks: [Mark[], Mark[]];
  /** Computed when asked for; `notTaught` and `exempt` are set. */
  readonly terms: [TermResult<Value> | undefined, TermResult<Value> | undefined];
  year: Result<Value> | undefined;
}

/**
 * One pupil's school year under one circular: marks in, results out. A change drops only what rests on it, so one mark
 * recomputes one subject and one classification.
 */
export class PupilYear {
  readonly rules: SecondaryRules;
  readonly plan: YearPlan;
  readonly #policy: Policy;
  readonly #subjects = new Map<string, SubjectYear>();
  readonly #study: [Study | undefined, Study | undefined, Study | undefined] = [
    undefined,
    undefined,
    undefined,
  ];
  #conduct: ConductInput = { term1: null, term2: null };
  #absences: Absences | null = null;

  constructor(rules: SecondaryRules, plan: YearPlan, policy: Policy = {}) {
    this.rules = rules;
    this.plan = plan;
    this.#policy = policy;
    for (const { code, ...subject } of plan.subjects) {
      if (this.#subjects.has(code)) {
        throw new RegulationError('duplicateSubject', { subject: code }, 'twice in the plan');
      }
      this.#subjects.set(code, {
        ...{ plan: subject, code, marks: [[], []], terms: [undefined, undefined], year: undefined },
      });
    }
  }

  /** Puts a mark in its slot, in place of the one before. */
  setMark(term: Term, code: string, mark: Mark): void {
    const { marks } = this.#changed(term, code);
    const row = marks[term - 1] as Mark[];
    const at = row.findIndex(({ slot }) => slot === mark.slot);
    if (at < 0) row.push(mark);
    else row[at] = mark;
  }

  /** All marks of a subject's term, in place of those before. */
  setMarks(term: Term, code: string, marks: Iterable<Mark>): void {
    this.#changed(term, code).marks[term - 1] = [...marks];
  }

  /** The subject gives no result this term; null takes that back. */
  setAbsence(term: Term, code: string, why: 'notTaught' | 'exempt' | null): void {
    this.#changed(term, code).terms[term - 1] = why ?? undefined;
  }

  setConduct(conduct: ConductInput): void {
    this.#conduct = conduct;
  }

  /** Half-days of the year; null while they are not counted. */
  setAbsences(absences: Absences | null): void {
    this.#absences = absences;
  }

  marks(term: Term, code: string): readonly Mark[] {
    return this.#subject(code).marks[term - 1] as Mark[];
  }

  /** ĐTBmhk or the term's Đ/CĐ. */
  termResult(term: Term, code: string): TermResult<Value> {
    const subject = this.#subject(code);
    return (subject.terms[term - 1] ??= this.#computeTerm(subject, term));
  }

  /** ĐTBmcn or the year's Đ/CĐ. */
  yearResult(code: string): Result<Value> {
    const subject = this.#subject(code);
    return (subject.year ??= this.#computeYear(subject));
  }

  /** Học lực, kết quả học tập of a term. */
  termStudy(term: Term): Study {
    return (this.#study[term - 1] ??= this.rules.study(
      this.#input('term', (code) => this.termResult(term, code)),
      this.#policy,
    ));
  }

  /** Of the year. */
  yearStudy(): Study {
    return (this.#study[2] ??= this.rules.study(this.#yearInput(), this.#policy));
  }

  yearConduct(): Result<ConductLevel> {
    return this.rules.yearConduct(this.#conduct);
  }

  promotion(): Result<PromotionDecision> {
    const { grade, individualPlan } = this.plan;
    return this.rules.promotion({
      grade,
      study: this.yearStudy(),
      conduct: this.yearConduct(),
      absences: this.#absences,
      subjects: this.#yearInput(),
      ...(individualPlan && { individualPlan }),
    });
  }

  title(): Result<Title | 'none'> {
    const { individualPlan } = this.plan;
    return this.rules.title({
      period: 'year',
      study: this.yearStudy(),
      conduct: this.yearConduct(),
      scores: this.#yearInput().scores,
      ...(individualPlan && { individualPlan }),
    });
  }

  #subject(code: string): SubjectYear {
    const subject = this.#subjects.get(code);
    if (!subject) throw new RegulationError('unknownSubject', { subject: code }, 'not in the plan');
    return subject;
  }

  #changed(term: Term, code: string): SubjectYear {
    const subject = this.#subject(code);
    if (typeof subject.terms[term - 1] === 'object') subject.terms[term - 1] = undefined;
    subject.year = undefined;
    this.#study[term - 1] = undefined;
    this.#study[2] = undefined;
    return subject;
  }

  #computeTerm({ plan, marks, code }: SubjectYear, term: Term): Result<Value> {
    const row = marks[term - 1] as Mark[];
    return located({ subject: code, term }, () =>
      plan.scoring === 'score'
        ? this.rules.termAverage(plan, row, this.#policy)
        : this.rules.termComment(plan, row, this.#policy),
    );
  }

  #computeYear({ plan, code }: SubjectYear): Result<Value> {
    const terms = { term1: this.termResult(1, code), term2: this.termResult(2, code) };
    return located({ subject: code }, () =>
      plan.scoring === 'score'
        ? this.rules.yearAverage(terms as YearTerms<Tenths>, this.#policy)
        : this.rules.yearComment(terms as YearTerms<PassFail>, this.#policy),
    );
  }

  #yearInput(): StudyInput {
    return this.#input('year', (code) => this.yearResult(code));
  }

  #input(period: StudyInput['period'], of: (code: string) => TermResult<Value>): StudyInput {
    const scores: Record<string, Result<Tenths>> = {};
    const comments: Record<string, Result<PassFail>> = {};
    const exempt: string[] = [];
    for (const { code, plan } of this.#subjects.values()) {
      const result = period === 'year' ? (this.#absentAllYear(code) ?? of(code)) : of(code);
      if (result === 'exempt') exempt.push(code);
      else if (result === 'notTaught') continue;
      else if (plan.scoring === 'score') scores[code] = result as Result<Tenths>;
      else comments[code] = result as Result<PassFail>;
    }
    const { specialised, electives, individualPlan } = this.plan;
    return {
      ...{ period, scores, comments, exempt },
      ...(specialised !== undefined && { specialised }),
      ...(electives && { electives }),
      ...(individualPlan && { individualPlan }),
    };
  }

  /** Exempt or not taught in both terms: no result of the year, and none is missing. */
  #absentAllYear(code: string): 'notTaught' | 'exempt' | null {
    const [first, second] = this.#subject(code).terms;
    if (typeof first !== 'string' || typeof second !== 'string') return null;
    return first === 'exempt' || second === 'exempt' ? 'exempt' : 'notTaught';
  }
}

/** An error of the inner rules, with the subject and term it lies in. */
function located<T>(place: ErrorPlace, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw error instanceof RegulationError ? error.within(place) : error;
  }
}
