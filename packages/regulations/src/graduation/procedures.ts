import type { Citation } from '../reasons.ts';
import type { ConductLevel, StudyLevel } from '../secondary/rules.ts';
import type { Both } from '../secondary/standing.ts';
import type { Tenths } from '../tenths.ts';

export type GraduationProcedureId = 'QD11/2006' | 'TT31/2023' | 'L123/2025';

/** Bằng tốt nghiệp trung học cơ sở, or the head's confirmation in the transcript (học bạ). */
export type GraduationDocument = 'diploma' | 'transcript';

/** What is asked of grade 9 itself, beside having completed the programme. */
export interface GradeNineBar {
  /** Best first. */
  readonly levels: Both<readonly StudyLevel[], readonly ConductLevel[]>;
  readonly needed: Both<StudyLevel, ConductLevel>;
  /** Half-days. */
  readonly allowedAbsences: number;
  /** Priority groups (diện ưu tiên): this study level is enough, if the subjects are not too low. */
  readonly priority: {
    readonly study: StudyLevel;
    /** No score subject under this. */
    readonly lowest: Tenths;
    /** One of these subjects at `keyLowest` or above. */
    readonly key: readonly string[];
    readonly keyLowest: Tenths;
  };
  /** Grades of the diploma, best first; below the last the grade is trung bình. */
  readonly grades: readonly (Both<StudyLevel, ConductLevel> & {
    readonly grade: 'gioi' | 'kha';
    readonly cite: Citation;
  })[];
  readonly cite: {
    readonly absences: Citation;
    readonly levels: Both<Citation, Citation>;
    readonly average: Citation;
  };
}

/** One way of recognising that a pupil has finished lower secondary school (xét công nhận tốt nghiệp THCS). */
export interface GraduationProcedure {
  readonly id: GraduationProcedureId;
  /** `yyyy-MM-dd`. */
  readonly issued: string;
  /** First day of force, `yyyy-MM-dd`; null where it hung on the day of publication. */
  readonly inForceFrom: string | null;
  /** The first school year whose grade 9 falls under it, by its September. */
  readonly firstClass: number;
  /** By calendar year: at most for schools, at least for continuing education; null where none is asked. */
  readonly age: { readonly atMost: number; readonly continuingAtLeast: number } | null;
  /** Whether a file (hồ sơ dự xét) is asked for. */
  readonly file: boolean;
  readonly gradeNine: GradeNineBar | null;
  /** Most rounds a year in schools; null where none are counted. Continuing education has no upper number. */
  readonly rounds: number | null;
  readonly document: GraduationDocument;
  readonly cite: {
    readonly procedure: Citation;
    readonly programme: Citation;
    readonly age: Citation | null;
    readonly file: Citation | null;
    readonly rounds: Citation | null;
    readonly document: Citation;
  };
}

const decision: Citation = { circular: '11/2006/QĐ-BGDĐT', kind: 'decision' };
const circular31: Citation = { circular: '31/2023/TT-BGDĐT' };
const law: Citation = { circular: '123/2025/QH15', kind: 'law' };

/**
 * Newest first. Decision 11/2006 served to the end of the school year 2023-2024 (circular 31/2023, article 2). Its further
 * routes by tests in Toán and Ngữ văn (article 7 clause 2) are not computed.
 */
export const graduationProcedures: readonly GraduationProcedure[] = [
  {
    id: 'L123/2025',
    issued: '2025-12-10',
    inForceFrom: '2026-01-01',
    firstClass: 2025,
    // The law leaves conditions to the minister; none beside the programme was known when this was written.
    age: null,
    file: false,
    gradeNine: null,
    rounds: null,
    document: 'transcript',
    cite: { procedure: law, programme: law, age: null, file: null, rounds: null, document: law },
  },
  {
    id: 'TT31/2023',
    issued: '2023-12-29',
    inForceFrom: '2024-02-15',
    firstClass: 2024,
    age: { atMost: 21, continuingAtLeast: 15 },
    file: true,
    gradeNine: null,
    rounds: 2,
    document: 'diploma',
    cite: {
      procedure: { ...circular31, article: 2 },
      programme: { ...circular31, article: 4, clause: 2 },
      age: { ...circular31, article: 4, clause: 1 },
      file: { ...circular31, article: 4, clause: 3 },
      rounds: { ...circular31, article: 3, clause: 1 },
      document: { ...circular31, article: 9 },
    },
  },
  {
    id: 'QD11/2006',
    issued: '2006-04-05',
    inForceFrom: null,
    firstClass: 2005,
    age: { atMost: 21, continuingAtLeast: 15 },
    file: true,
    gradeNine: {
      levels: {
        study: ['gioi', 'kha', 'trungBinh', 'yeu', 'kem'],
        conduct: ['tot', 'kha', 'trungBinh', 'yeu'],
      },
      needed: { study: 'trungBinh', conduct: 'trungBinh' },
      allowedAbsences: 45,
      priority: { study: 'yeu', lowest: 35, key: ['toan', 'nguVan'], keyLowest: 50 },
      grades: [
        {
          grade: 'gioi',
          study: 'gioi',
          conduct: 'tot',
          cite: { ...decision, article: 8, clause: 1, point: 'a' },
        },
        {
          grade: 'kha',
          study: 'kha',
          conduct: 'kha',
          cite: { ...decision, article: 8, clause: 1, point: 'b' },
        },
      ],
      cite: {
        absences: decision,
        levels: {
          study: { ...decision, article: 7, clause: 1, point: 'b' },
          conduct: { ...decision, article: 7, clause: 1, point: 'a' },
        },
        average: { ...decision, article: 8, clause: 1, point: 'c' },
      },
    },
    rounds: null,
    document: 'diploma',
    cite: {
      procedure: decision,
      programme: decision,
      age: decision,
      file: decision,
      rounds: null,
      document: { ...decision, article: 8 },
    },
  },
];
