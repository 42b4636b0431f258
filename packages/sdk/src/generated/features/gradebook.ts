// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Body, Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
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
  Cell,
  ColumnForm,
  ColumnKind,
  Correction,
  CorrectionInput,
  CorrectionNote,
  CorrectionStatus,
  Gradebook,
  GradebookColumn,
  GradebookProgress,
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
  MarkVersion,
  ResultValue,
  SaveMarks,
  SavedMarks,
  Scoring,
  Slot,
  Term,
  Trait,
} from '../types.ts';

export type ListGradebooksParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/gradebooks'>>>;
export type ListMarkHistoryParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/gradebooks/{gradebookId}/history'>>
>;
export type GradebookColumnInput = Body<
  OperationAt<'post', '/schools/{schoolId}/gradebooks/{gradebookId}/columns'>
>;
export type AddedColumn = Answer<OperationAt<'post', '/schools/{schoolId}/gradebooks/{gradebookId}/columns'>>;
export type GradebookColumnChange = Body<
  OperationAt<'patch', '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}'>
>;
export type ListGradebookProgressParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/gradebook-progress'>>
>;
export type GradebookLock = Body<OperationAt<'post', '/schools/{schoolId}/gradebook-locks'>>;
export type GradebooksLocked = Answer<OperationAt<'post', '/schools/{schoolId}/gradebook-locks'>>;
export type ListCorrectionsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/corrections'>>>;
export type CorrectionDecision = Body<OperationAt<'patch', '/schools/{schoolId}/corrections/{correctionId}'>>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface GradebookApi extends ReturnType<typeof createGradebook> {}

/** Marks of one class in one subject and term (sổ theo dõi và đánh giá học sinh). */
export function createGradebook(connection: Connection) {
  return {
    /**
     * Gradebooks the caller may open.
     *
     * A subject teacher sees the classes and subjects assigned (phân công), a homeroom teacher all subjects of the class,
     * the principal all. `canEdit` tells who may write. An app without `gradebook.remarks` is not shown the books of
     * competences and qualities (`traits`).
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
     * An app without `gradebook.remarks` gets the book without its remarks: no column of kind `remark`, no mark in it, no
     * `reason` of a mark. A book of competences and qualities (`traits`) holds nothing else, so it is answered `scope_missing`.
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
     * whatever happens to the others. What a value means follows from the kind of its column. To an app without
     * `gradebook.remarks` an item in a column of kind `remark` is refused with `scope_missing`, and no remark is shown.
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
     * Every version of the marks of a gradebook, newest first.
     *
     * One entry a version: what stood there, what it was changed to, who wrote it and when. An entry that came of a correction
     * of a locked column names it, with its reason and who approved it. Nothing is ever removed from the history. An app
     * without `gradebook.remarks` gets the versions of marks without any reason, and none of remarks; asked for a column of
     * remarks by `slot`, the answer is `scope_missing`.
     *
     * Who may (`gradebook.read`): principal; homeroom teacher; subject teacher; a vendor’s app with `gradebook.read`.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown).
     */
    history(
      schoolId: string,
      gradebookId: string,
      params?: ListMarkHistoryParams,
      options?: CallOptions,
    ): Pages<types.MarkVersion> {
      return connection.list(
        '/schools/{schoolId}/gradebooks/{gradebookId}/history',
        { schoolId, gradebookId },
        params,
        options,
        'listMarkHistory',
      );
    },

    /**
     * Ask for a change of a mark in a locked column.
     *
     * Nobody writes in a locked column (khóa sổ). Who may enter the marks asks for the change and says why; the principal
     * decides. A cell has one open request at most. The new value is judged as `saveMarks` judges it.
     *
     * Who may (`gradebook.request-correction`): subject teacher; homeroom teacher.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown), [`slot_unknown`](/docs/errors/slot_unknown),
     * [`pupil_not_in_class`](/docs/errors/pupil_not_in_class), [`column_not_locked`](/docs/errors/column_not_locked),
     * [`version_conflict`](/docs/errors/version_conflict), [`correction_open`](/docs/errors/correction_open),
     * [`correction_changes_nothing`](/docs/errors/correction_changes_nothing),
     * [`mark_not_understood`](/docs/errors/mark_not_understood), [`mark_out_of_range`](/docs/errors/mark_out_of_range),
     * [`mark_too_precise`](/docs/errors/mark_too_precise), [`mark_reason_missing`](/docs/errors/mark_reason_missing),
     * [`mark_state_not_possible`](/docs/errors/mark_state_not_possible),
     * [`exemption_not_possible`](/docs/errors/exemption_not_possible), [`remark_too_long`](/docs/errors/remark_too_long).
     */
    requestCorrection(
      schoolId: string,
      gradebookId: string,
      body: types.CorrectionInput,
      options?: WriteOptions,
    ): Promise<types.Correction> {
      return connection.create(
        '/schools/{schoolId}/gradebooks/{gradebookId}/corrections',
        { schoolId, gradebookId },
        body,
        options,
        'requestCorrection',
      );
    },

    /**
     * Add a column within what the circular allows.
     *
     * Circular 58/2011 asks for a least number of regular marks and leaves tests of one period or more to the plan of the
     * school: both go up to nine. Since circular 26/2020 the number of regular marks is fixed, and one more is for the study
     * topics (cụm chuyên đề) of an upper-secondary subject; a column beyond that is added, counts, and is answered with
     * `beyondPlan`. Books of primary school have the columns of their circular and no others. Columns are the teacher's who
     * enters the marks: their number is of the teacher's own plan. The principal decides when they are locked.
     *
     * Who may (`gradebook.change-columns`): subject teacher.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown), [`column_exists`](/docs/errors/column_exists),
     * [`column_not_in_circular`](/docs/errors/column_not_in_circular).
     */
    addColumn(
      schoolId: string,
      gradebookId: string,
      body: GradebookColumnInput,
      options?: WriteOptions,
    ): Promise<AddedColumn> {
      return connection.create(
        '/schools/{schoolId}/gradebooks/{gradebookId}/columns',
        { schoolId, gradebookId },
        body,
        options,
        'addGradebookColumn',
      );
    },

    /**
     * One column of marks.
     *
     * To an app without `gradebook.remarks` a column of remarks is answered `scope_missing`.
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
     * Publish a column to families, lock it, or take it away.
     *
     * Publishing (công bố) and locking (khóa sổ) are different acts. The subject teacher publishes; only the principal locks
     * and unlocks. What is published cannot be taken back, only corrected. The teacher takes a column away (`removed`) that
     * nobody ever wrote in, that was not published or locked, and that the circular does not ask for; the answer is the column
     * as it was.
     *
     * Who may (`gradebook.publish`): subject teacher; homeroom teacher; principal.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown), [`slot_unknown`](/docs/errors/slot_unknown),
     * [`column_in_use`](/docs/errors/column_in_use), [`column_required`](/docs/errors/column_required).
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

    /**
     * How far the gradebooks of a term are, and what of them is locked.
     *
     * For the principal before `lockGradebookColumns`: of every gradebook of the term which columns stand open, and how many
     * cells of each are still blank or wait for a make-up test. Counted of the pupils who are in the class on the day. No mark
     * and no name of a pupil is in it.
     *
     * Who may (`gradebook.lock-column`): principal.
     */
    listProgress(
      schoolId: string,
      params?: ListGradebookProgressParams,
      options?: CallOptions,
    ): Pages<types.GradebookProgress> {
      return connection.list(
        '/schools/{schoolId}/gradebook-progress',
        { schoolId },
        params,
        options,
        'listGradebookProgress',
      );
    },

    /**
     * Lock or unlock columns of many gradebooks at once.
     *
     * Every column of a school year and term that fits what is named: the whole school, a grade, a class, a subject, some
     * slots. Columns that already stand so are left as they are.
     *
     * Who may (`gradebook.lock-column`): principal.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown).
     */
    lockColumns(schoolId: string, body: GradebookLock, options?: WriteOptions): Promise<GradebooksLocked> {
      return connection.create(
        '/schools/{schoolId}/gradebook-locks',
        { schoolId },
        body,
        options,
        'lockGradebookColumns',
      );
    },

    /**
     * Requests to correct marks of locked columns, newest first.
     *
     * The principal sees those of the school, a teacher those of the gradebooks the teacher enters.
     *
     * Who may (`gradebook.list-corrections`): principal; subject teacher; homeroom teacher.
     *
     * Errors of its own: [`gradebook_unknown`](/docs/errors/gradebook_unknown).
     */
    listCorrections(
      schoolId: string,
      params?: ListCorrectionsParams,
      options?: CallOptions,
    ): Pages<types.Correction> {
      return connection.list(
        '/schools/{schoolId}/corrections',
        { schoolId },
        params,
        options,
        'listCorrections',
      );
    },

    /**
     * One request to correct a mark.
     *
     * Who may (`gradebook.list-corrections`): principal; subject teacher; homeroom teacher.
     *
     * Errors of its own: [`correction_unknown`](/docs/errors/correction_unknown).
     */
    getCorrection<Held extends string | undefined = undefined>(
      schoolId: string,
      correctionId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.Correction> & Changeable<CorrectionDecision, Versioned<types.Correction>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/corrections/{correctionId}',
        { schoolId, correctionId },
        options,
        'getCorrection',
        'decideCorrection',
      );
    },

    /**
     * Approve, refuse or withdraw a request to correct a mark.
     *
     * The principal approves or refuses, the latter with a reason; who asked may withdraw. Nobody approves a request of their
     * own. An approved mark is written at once, though its column is locked. If the mark changed since the request, nothing is
     * written: the answer is `version_conflict`, and the request stays open.
     *
     * Who may (`gradebook.close-correction`): principal; subject teacher; homeroom teacher.
     *
     * Errors of its own: [`correction_unknown`](/docs/errors/correction_unknown),
     * [`correction_closed`](/docs/errors/correction_closed), [`correction_own`](/docs/errors/correction_own),
     * [`correction_not_yours`](/docs/errors/correction_not_yours), [`mark_reason_missing`](/docs/errors/mark_reason_missing),
     * [`version_conflict`](/docs/errors/version_conflict), [`pupil_not_in_class`](/docs/errors/pupil_not_in_class).
     */
    decideCorrection(
      schoolId: string,
      correctionId: string,
      body: CorrectionDecision,
      options: UpdateOptions,
    ): Promise<Versioned<types.Correction> & Changeable<CorrectionDecision, Versioned<types.Correction>>> {
      return connection.update(
        '/schools/{schoolId}/corrections/{correctionId}',
        { schoolId, correctionId },
        body,
        options,
        'decideCorrection',
        'getCorrection',
      );
    },
  };
}
