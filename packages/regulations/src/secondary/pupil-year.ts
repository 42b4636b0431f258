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
  readonly #retests = new Map<string, Value>();
  #conduct: ConductInput = { term1: null, term2: null };
  #absences: Absences | null = null;

  /** Plan and options are copied: what is changed in them afterwards changes nothing here. */
  constructor(rules: SecondaryRules, plan: YearPlan, policy: Policy = {}) {
    this.rules = rules;
    this.plan = { ...plan, subjects: plan.subjects.map((subject) => ({ ...subject })) };
    this.#policy = { ...policy };
    for (const { code, ...subject } of this.plan.subjects) {
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
    const row = this.#changed(term, code).marks[term - 1] as Mark[];
    const at = row.findIndex(({ slot }) => slot === mark.slot);
    if (at < 0) row.push({ ...mark });
    else row[at] = { ...mark };
  }

  /** All marks of a subject's term, in place of those before. */
  setMarks(term: Term, code: string, marks: Iterable<Mark>): void {
    this.#changed(term, code).marks[term - 1] = Array.from(marks, (mark) => ({ ...mark }));
  }

  /** The subject gives no result this term; null takes that back. */
  setAbsence(term: Term, code: string, why: 'notTaught' | 'exempt' | null): void {
    if (why !== null && why !== 'notTaught' && why !== 'exempt') {
      throw new RegulationError('invalidTermResult', { subject: code, term }, String(why));
    }
    this.#changed(term, code).terms[term - 1] = why ?? undefined;
  }

  /** The result of a re-assessment in the summer (kiểm tra lại, đánh giá lại); null takes it back. */
  setRetest(code: string, result: Value | null): void {
    this.#subject(code);
    if (result === null) this.#retests.delete(code);
    else this.#retests.set(code, result);
  }

  setConduct(conduct: ConductInput): void {
    this.#conduct = { ...conduct };
  }

  /** Half-days of the year; null while they are not counted. */
  setAbsences(absences: Absences | null): void {
    this.#absences = absences && { ...absences };
  }

  marks(term: Term, code: string): readonly Mark[] {
    return [...(this.#subject(code).marks[index(term)] as Mark[])];
  }

  /** ĐTBmhk or the term's Đ/CĐ. */
  termResult(term: Term, code: string): TermResult<Value> {
    const subject = this.#subject(code);
    return (subject.terms[index(term)] ??= this.#computeTerm(subject, term));
  }

  /** ĐTBmcn or the year's Đ/CĐ. */
  yearResult(code: string): Result<Value> {
    const subject = this.#subject(code);
    return (subject.year ??= this.#computeYear(subject));
  }

  /** Học lực, kết quả học tập of a term. */
  termStudy(term: Term): Study {
    return (this.#study[index(term)] ??= this.rules.study(this.#termInput(term), this.#policy));
  }

  /** Of the year, before the summer. */
  yearStudy(): Study {
    return (this.#study[2] ??= this.rules.study(this.#yearInput(), this.#policy));
  }

  /** Of the year, with what was re-assessed in the summer. */
  studyAfterSummer(): Study {
    const retests = Object.fromEntries(this.#retests);
    return this.rules.study({ ...this.#yearInput(), retests }, this.#policy);
  }

  /** Before the summer. */
  yearConduct(): Result<ConductLevel> {
    const { training: _, ...conduct } = this.#conduct;
    return this.rules.yearConduct(conduct);
  }

  /** With the result of training in the summer. */
  conductAfterSummer(): Result<ConductLevel> {
    return this.rules.yearConduct(this.#conduct);
  }

  promotion(round: 'yearEnd' | 'afterSummer' = 'yearEnd'): Result<PromotionDecision> {
    const summer = round === 'afterSummer';
    return this.rules.promotion({
      ...{ round, grade: this.plan.grade, absences: this.#absences },
      study: summer ? this.studyAfterSummer() : this.yearStudy(),
      conduct: summer ? this.conductAfterSummer() : this.yearConduct(),
      subjects: this.#yearInput(),
      ...this.#individual,
    });
  }

  /** Of the year, by its results before the summer; of a term where the circular has term titles. */
  title(term?: Term): Result<Title | 'none'> {
    if (term === undefined) {
      const { scores } = this.#yearInput();
      const year = { study: this.yearStudy(), conduct: this.yearConduct(), scores };
      return this.rules.title({ period: 'year', ...year, ...this.#individual });
    }
    const conduct = this.#conduct[index(term) === 0 ? 'term1' : 'term2'];
    const { scores } = this.#termInput(term);
    return this.rules.title({
      ...{ period: 'term', study: this.termStudy(term), conduct, scores },
      ...this.#individual,
    });
  }

  get #individual(): { individualPlan?: boolean } {
    return this.plan.individualPlan ? { individualPlan: true } : {};
  }

  #subject(code: string): SubjectYear {
    const subject = this.#subjects.get(code);
    if (!subject) throw new RegulationError('unknownSubject', { subject: code }, 'not in the plan');
    return subject;
  }

  #changed(term: Term, code: string): SubjectYear {
    const subject = this.#subject(code);
    const at = index(term);
    if (typeof subject.terms[at] === 'object') subject.terms[at] = undefined;
    subject.year = undefined;
    this.#study[at] = undefined;
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

  #termInput(term: Term): StudyInput {
    return this.#input('term', (code) => this.termResult(term, code));
  }

  #yearInput(): StudyInput {
    return this.#input('year', (code) => this.yearResult(code));
  }

  #input(period: StudyInput['period'], of: (code: string) => TermResult<Value>): StudyInput {
    const scores: [string, Result<Tenths>][] = [];
    const comments: [string, Result<PassFail>][] = [];
    const exempt: string[] = [];
    for (const { code, plan } of this.#subjects.values()) {
      const result = of(code);
      if (result === 'exempt') exempt.push(code);
      else if (result === 'notTaught') continue;
      else if (plan.scoring === 'score') scores.push([code, result as Result<Tenths>]);
      else comments.push([code, result as Result<PassFail>]);
    }
    const { specialised, electives } = this.plan;
    return {
      // From entries, so that a code like __proto__ is a subject as any other.
      ...{ period, scores: Object.fromEntries(scores), comments: Object.fromEntries(comments), exempt },
      ...(specialised !== undefined && { specialised }),
      ...(electives && { electives }),
      ...this.#individual,
    };
  }
}

function index(term: Term): 0 | 1 {
  if (term !== 1 && term !== 2) {
    throw new RegulationError('invalidPeriod', { field: 'term' }, String(term));
  }
  return term === 1 ? 0 : 1;
}

/** An error of the inner rules, with the subject and term it lies in. */
function located<T>(place: ErrorPlace, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw error instanceof RegulationError ? error.within(place) : error;
  }
}
