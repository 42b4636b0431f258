/** The machine form of worked examples: `{id, regulation, kind, input, expected, why}`. */
import type {
  ConductInput,
  Policy,
  PromotionInput,
  RuleSetId,
  Scoring,
  StudyLevel,
  TitleInput,
} from '../src/index.ts';

interface Missing {
  readonly missing: 'unexcused' | 'refusedMakeUp' | 'pendingMakeUp';
}
/** A mark as a number with one decimal, `Đ` or `CĐ`, not sat, or not entered. */
export type CaseMark = number | 'Đ' | 'CĐ' | Missing | null;
export type CaseTerm = number | 'Đ' | 'CĐ' | 'notTaught' | 'exempt' | null;

export interface TermInput {
  readonly scoring: Scoring;
  readonly tx: readonly CaseMark[];
  readonly dk?: readonly CaseMark[];
  readonly hk?: CaseMark;
  readonly gk?: CaseMark;
  readonly ck?: CaseMark;
  readonly periodsPerYear?: number;
  readonly periodsPerWeek?: number;
  readonly studyTopics?: boolean;
}

export interface ClassificationInput {
  readonly period: 'term' | 'year';
  readonly scores: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, 'Đ' | 'CĐ'>>;
  readonly exempt?: readonly string[];
  readonly specialised?: string;
  readonly retests?: Readonly<Record<string, number | 'Đ' | 'CĐ'>>;
  /** Readings chosen otherwise than by default. */
  readonly policy?: Policy;
}

export interface PrimaryInput {
  readonly grade: number;
  readonly optional?: readonly string[];
  /** Letters by subject, marks of the year-end tests, one letter for all qualities, one for all competences. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly tests: Readonly<Record<string, number>>;
  readonly qualities: string;
  readonly competences: string;
}

export interface AdmissionInput {
  readonly examYear: number;
  readonly papers: Readonly<Record<string, number | 'absent'>>;
  readonly priority?: readonly string[];
  readonly choices: readonly string[];
  /** By school: cut-offs for its first, second and third choice. */
  readonly cutOffs: Readonly<Record<string, readonly number[]>>;
}

interface Inputs {
  readonly entry: { readonly text: string };
  readonly ruleSet: { readonly schoolYearStart: number; readonly grade: number };
  readonly columns: Omit<TermInput, 'tx'>;
  readonly term: TermInput;
  readonly year: { readonly scoring: Scoring; readonly term1: CaseTerm; readonly term2: CaseTerm };
  readonly classification: ClassificationInput;
  readonly conduct: ConductInput;
  readonly promotion: Omit<PromotionInput, 'study'> & { readonly study: ClassificationInput | StudyLevel };
  readonly title: Omit<TitleInput, 'scores'> & { readonly scores: Readonly<Record<string, number>> };
  readonly primaryYear: PrimaryInput;
  readonly admission: AdmissionInput;
}

type CaseKind = keyof Inputs;

export type WorkedExample = {
  [K in CaseKind]: {
    readonly id: string;
    readonly regulation: RuleSetId | 'TT30/2024' | 'TT11/2014';
    readonly kind: K;
    readonly input: Inputs[K];
    readonly expected: Readonly<Record<string, unknown>>;
    readonly why: string;
  };
}[CaseKind];
