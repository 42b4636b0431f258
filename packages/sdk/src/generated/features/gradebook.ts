// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Body, Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type {
  CallOptions,
  IfUnchanged,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type { Changeable } from '../../core/remembered.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  ColumnForm,
  ColumnKind,
  Gradebook,
  GradebookColumn,
  GradebookPupil,
  GradebookResult,
  GradebookSummary,
  Id,
  Instant,
  Mark,
  MarkInput,
  MarkOutcome,
  MarkState,
  MarkValue,
  ResultValue,
  SaveMarks,
  SavedMarks,
  Scoring,
  Slot,
  Term,
  Trait,
} from '../types.ts';

export type ListGradebooksParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/gradebooks'>>>;
export type GradebookColumnChange = Body<
  OperationAt<'patch', '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}'>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface GradebookApi extends ReturnType<typeof createGradebook> {}

/** Marks of one class in one subject and term (sổ theo dõi và đánh giá học sinh). */
export function createGradebook(connection: Connection) {
  return {
    /**
     * Gradebooks the caller may open.
     *
     * A subject teacher sees the classes and subjects assigned (phân công), a homeroom teacher all subjects of the class,
     * the principal all. `canEdit` tells who may write.
     *
     * Who may (`gradebook.list`): principal; homeroom teacher; subject teacher; a vendor’s app with `gradebook.read`.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown).
     */
    list(
      schoolId: string,
      params?: ListGradebooksParams,
      options?: CallOptions,
    ): Pages<types.GradebookSummary> {
      return connection.list(
        '/schools/{schoolId}/gradebooks',
        { schoolId },
        params,
        options,
        'listGradebooks',
      );
    },

    /**
     * One gradebook with its columns, pupils, marks and results.
     *
     * Who may (`gradebook.read`): principal; homeroom teacher; subject teacher; a vendor’s app with `gradebook.read`.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown).
     */
    get<Held extends string | undefined = undefined>(
      schoolId: string,
      gradebookId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.Gradebook> | IfUnchanged<Held>> {
      return connection.read(
        '/schools/{schoolId}/gradebooks/{gradebookId}',
        { schoolId, gradebookId },
        options,
        'getGradebook',
      );
    },

    /**
     * Save marks, answered one by one.
     *
     * Each item names the version it is based on (0 for a cell never written). An item whose cell changed meanwhile is answered
     * `conflict` with the mark as it stands; a value the circular does not allow is answered `refused`. Good items are saved
     * whatever happens to the others. What a value means follows from the kind of its column.
     *
     * Who may (`gradebook.write`): subject teacher; homeroom teacher; a vendor’s app with `gradebook.read` and `gradebook.write`.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown),
     * [`version_conflict`](/docs/errors/version_conflict), [`slot_unknown`](/docs/errors/slot_unknown),
     * [`pupil_not_in_class`](/docs/errors/pupil_not_in_class), [`column_locked`](/docs/errors/column_locked),
     * [`mark_not_understood`](/docs/errors/mark_not_understood), [`mark_out_of_range`](/docs/errors/mark_out_of_range),
     * [`mark_too_precise`](/docs/errors/mark_too_precise), [`mark_reason_missing`](/docs/errors/mark_reason_missing),
     * [`mark_state_not_possible`](/docs/errors/mark_state_not_possible),
     * [`exemption_not_possible`](/docs/errors/exemption_not_possible), [`remark_too_long`](/docs/errors/remark_too_long).
     */
    saveMarks(
      schoolId: string,
      gradebookId: string,
      body: types.SaveMarks,
      options?: WriteOptions,
    ): Promise<types.SavedMarks> {
      return connection.create(
        '/schools/{schoolId}/gradebooks/{gradebookId}/marks',
        { schoolId, gradebookId },
        body,
        options,
        'saveMarks',
      );
    },

    /**
     * One column of marks.
     *
     * Who may (`gradebook.read`): principal; homeroom teacher; subject teacher; a vendor’s app with `gradebook.read`.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown), [`slot_unknown`](/docs/errors/slot_unknown).
     */
    getColumn<Held extends string | undefined = undefined>(
      schoolId: string,
      gradebookId: string,
      slot: types.Slot,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.GradebookColumn> &
          Changeable<GradebookColumnChange, Versioned<types.GradebookColumn>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}',
        { schoolId, gradebookId, slot },
        options,
        'getGradebookColumn',
        'updateGradebookColumn',
      );
    },

    /**
     * Publish a column to families, or lock it.
     *
     * Publishing (công bố) and locking (khóa sổ) are different acts. The subject teacher publishes; only the principal locks
     * and unlocks. What is published cannot be taken back, only corrected.
     *
     * Who may (`gradebook.publish`): subject teacher; homeroom teacher; principal.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown), [`slot_unknown`](/docs/errors/slot_unknown).
     */
    updateColumn(
      schoolId: string,
      gradebookId: string,
      slot: types.Slot,
      body: GradebookColumnChange,
      options: UpdateOptions,
    ): Promise<
      Versioned<types.GradebookColumn> & Changeable<GradebookColumnChange, Versioned<types.GradebookColumn>>
    > {
      return connection.update(
        '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}',
        { schoolId, gradebookId, slot },
        body,
        options,
        'updateGradebookColumn',
        'getGradebookColumn',
      );
    },
  };
}
