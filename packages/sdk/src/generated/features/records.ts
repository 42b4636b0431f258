// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Body, OperationAt, Versioned } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { IfUnchanged, ReadOptions, UpdateOptions, WriteOptions } from '../../core/options.ts';
import type { Changeable } from '../../core/remembered.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  Absences,
  ClassPeriod,
  ClassPeriodName,
  ClassRecord,
  ClassRecordInput,
  ClassRecordOutcome,
  ClassSummary,
  ConductLevel,
  Id,
  Instant,
  PromotionProposal,
  RegulationCitation,
  RegulationParam,
  RegulationReason,
  SaveClassRecords,
  SavedClassRecords,
  StudyLevel,
  SummaryGap,
  SummaryPupil,
  SummaryResult,
  SummarySubject,
  TitleProposal,
} from '../types.ts';

export type ClassPeriodChange = Body<
  OperationAt<'patch', '/schools/{schoolId}/classes/{classId}/periods/{period}'>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface RecordsApi extends ReturnType<typeof createRecords> {}

/** Summary page of a class: results of all subjects, conduct, absences, study level (bảng tổng hợp). */
export function createRecords(connection: Connection) {
  return {
    /**
     * The summary page of a class (bảng tổng hợp) for a term or the year.
     *
     * Results of all subjects, conduct, absences, study level, proposed promotion and title of each pupil, by the circular that
     * applies to the grade in that school year. Only official values: what cannot be final yet is null, and `missing` says what it
     * waits for. Nothing compares pupils with one another. Promotion and title are proposals; people decide.
     *
     * Who may (`records.read`): principal; homeroom teacher.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown), [`summary_unavailable`](/docs/errors/summary_unavailable).
     */
    summary<Held extends string | undefined = undefined>(
      schoolId: string,
      classId: string,
      period: types.ClassPeriodName,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.ClassSummary> | IfUnchanged<Held>> {
      return connection.read(
        '/schools/{schoolId}/classes/{classId}/summaries/{period}',
        { schoolId, classId, period },
        options,
        'getClassSummary',
      );
    },

    /**
     * Save conduct and absences of a term, answered one by one.
     *
     * Each item names the version it is based on (0 for a record never written); a member that is left out stays as it is, null
     * empties it. An item whose record changed meanwhile is answered `conflict` with the record as it stands; what the circular
     * does
     * not allow is answered `refused`. Good items are saved whatever happens to the others. Of the year only the conduct of
     * circular 58/2011 is entered, which people decide; everything else of the year is computed.
     *
     * Who may (`records.write`): homeroom teacher.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown), [`summary_unavailable`](/docs/errors/summary_unavailable),
     * [`version_conflict`](/docs/errors/version_conflict), [`pupil_not_in_class`](/docs/errors/pupil_not_in_class),
     * [`records_locked`](/docs/errors/records_locked), [`conduct_not_understood`](/docs/errors/conduct_not_understood),
     * [`conduct_computed`](/docs/errors/conduct_computed), [`absences_not_understood`](/docs/errors/absences_not_understood).
     */
    save(
      schoolId: string,
      classId: string,
      body: types.SaveClassRecords,
      options?: WriteOptions,
    ): Promise<types.SavedClassRecords> {
      return connection.create(
        '/schools/{schoolId}/classes/{classId}/records',
        { schoolId, classId },
        body,
        options,
        'saveClassRecords',
      );
    },

    /**
     * Whether the summary of a term or the year is locked.
     *
     * Who may (`records.read`): principal; homeroom teacher.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown), [`summary_unavailable`](/docs/errors/summary_unavailable).
     */
    getPeriod<Held extends string | undefined = undefined>(
      schoolId: string,
      classId: string,
      period: types.ClassPeriodName,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.ClassPeriod> & Changeable<ClassPeriodChange, Versioned<types.ClassPeriod>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/classes/{classId}/periods/{period}',
        { schoolId, classId, period },
        options,
        'getClassPeriod',
        'updateClassPeriod',
      );
    },

    /**
     * Lock or unlock the summary of a term or the year.
     *
     * The principal locks (khóa sổ) when conduct and absences are settled, and unlocks for a correction. Marks are locked by column
     * in their gradebooks.
     *
     * Who may (`records.lock`): principal.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown), [`summary_unavailable`](/docs/errors/summary_unavailable).
     */
    updatePeriod(
      schoolId: string,
      classId: string,
      period: types.ClassPeriodName,
      body: ClassPeriodChange,
      options: UpdateOptions,
    ): Promise<Versioned<types.ClassPeriod> & Changeable<ClassPeriodChange, Versioned<types.ClassPeriod>>> {
      return connection.update(
        '/schools/{schoolId}/classes/{classId}/periods/{period}',
        { schoolId, classId, period },
        body,
        options,
        'updateClassPeriod',
        'getClassPeriod',
      );
    },
  };
}
