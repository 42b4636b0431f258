import type { Body, Loose, OperationAt, Query, Schema, Versioned } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, UpdateOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

export type Gradebook = Schema<'Gradebook'>;
export type GradebookSummary = Schema<'GradebookSummary'>;
export type GradebookColumn = Schema<'GradebookColumn'>;
export type GradebookPupil = Schema<'GradebookPupil'>;
export type GradebookResult = Schema<'GradebookResult'>;
export type Mark = Schema<'Mark'>;
export type MarkInput = Schema<'MarkInput'>;
export type MarkOutcome = Schema<'MarkOutcome'>;
export type MarkState = Schema<'MarkState'>;
export type MarkValue = Schema<'MarkValue'>;
export type SaveMarks = Schema<'SaveMarks'>;
export type SavedMarks = Schema<'SavedMarks'>;
export type Scoring = Schema<'Scoring'>;
export type Slot = Schema<'Slot'>;
export type Term = Schema<'Term'>;

export type ListGradebooksParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/gradebooks'>>>;
export type GradebookColumnChange = Body<
  OperationAt<'patch', '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}'>
>;

export type GradebookApi = ReturnType<typeof createGradebook>;

/** Marks of one class in one subject and term (sổ theo dõi và đánh giá học sinh). */
export function createGradebook(connection: Connection) {
  return {
    /** Gradebooks the caller may open, by class, subject and term. */
    list(schoolId: string, params?: ListGradebooksParams, options?: CallOptions): Pages<GradebookSummary> {
      return connection.list('/schools/{schoolId}/gradebooks', { schoolId }, params, options);
    },

    /** One gradebook with its columns, pupils, marks and results. */
    get<Held extends string | undefined = undefined>(
      schoolId: string,
      gradebookId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<Gradebook> | IfUnchanged<Held>> {
      return connection.read(
        '/schools/{schoolId}/gradebooks/{gradebookId}',
        { schoolId, gradebookId },
        options,
      );
    },

    /**
     * Saves marks, answered one by one in the order sent. A cell changed meanwhile is answered `conflict` with the
     * mark as it stands, a value the circular does not allow `refused`; neither keeps the others from being saved.
     */
    saveMarks(
      schoolId: string,
      gradebookId: string,
      body: SaveMarks,
      options?: WriteOptions,
    ): Promise<SavedMarks> {
      return connection.create(
        '/schools/{schoolId}/gradebooks/{gradebookId}/marks',
        { schoolId, gradebookId },
        body,
        options,
      );
    },

    /** One column; its `etag` is what `updateColumn` wants. */
    getColumn<Held extends string | undefined = undefined>(
      schoolId: string,
      gradebookId: string,
      slot: Slot,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<GradebookColumn> | IfUnchanged<Held>> {
      return connection.read(
        '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}',
        { schoolId, gradebookId, slot },
        options,
      );
    },

    /**
     * Publishes a column to families (công bố), or locks and unlocks it (khóa sổ). Rejects with a `ConflictError`
     * when somebody changed the column since `ifMatch`.
     */
    updateColumn(
      schoolId: string,
      gradebookId: string,
      slot: Slot,
      body: GradebookColumnChange,
      options: UpdateOptions,
    ): Promise<Versioned<GradebookColumn>> {
      return connection.update(
        '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}',
        { schoolId, gradebookId, slot },
        body,
        options,
      );
    },
  };
}
