// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  Class,
  Id,
  ImportedRoster,
  Pupil,
  RosterField,
  RosterImport,
  RosterOutcome,
  RosterRemark,
  RosterRow,
  School,
  SchoolLevel,
} from '../types.ts';

export type ListSchoolsParams = Loose<Query<OperationAt<'get', '/schools'>>>;
export type ListClassesParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/classes'>>>;
export type ListPupilsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/classes/{classId}/pupils'>>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface RegistryApi extends ReturnType<typeof createRegistry> {}

/** Schools, classes, pupils. */
export function createRegistry(connection: Connection) {
  return {
    /**
     * Schools the caller may see.
     *
     * An officer sees the schools of the authority as its tree stands today; staff and families see their own.
     *
     * Who may (`registry.list-schools`): anybody signed in.
     */
    listSchools(params?: ListSchoolsParams, options?: CallOptions): Pages<types.School> {
      return connection.list('/schools', {}, params, options, 'listSchools');
    },

    /**
     * One school.
     *
     * Who may (`registry.read-school`): a school’s site, by its key if it allows `publicReads`; anybody signed in; a vendor’s app
     * with `registry.classes`.
     */
    getSchool<Held extends string | undefined = undefined>(
      schoolId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.School> | IfUnchanged<Held>> {
      return connection.read('/schools/{schoolId}', { schoolId }, options, 'getSchool');
    },

    /**
     * Classes of a school.
     *
     * Who may (`registry.list-classes`): officer of the department; officer of the ward; principal; homeroom teacher; subject
     * teacher; admissions officer; a vendor’s app with `registry.classes`.
     */
    listClasses(schoolId: string, params?: ListClassesParams, options?: CallOptions): Pages<types.Class> {
      return connection.list('/schools/{schoolId}/classes', { schoolId }, params, options, 'listClasses');
    },

    /**
     * Pupils enrolled in a class today.
     *
     * In class-register order (given name first, Vietnamese collation). No identity numbers, no addresses.
     *
     * Who may (`registry.list-pupils`): principal; homeroom teacher; subject teacher; a vendor’s app with `registry.pupil-names`.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown).
     */
    listPupils(
      schoolId: string,
      classId: string,
      params?: ListPupilsParams,
      options?: CallOptions,
    ): Pages<types.Pupil> {
      return connection.list(
        '/schools/{schoolId}/classes/{classId}/pupils',
        { schoolId, classId },
        params,
        options,
        'listPupils',
      );
    },

    /**
     * Bring classes and pupils in from a list, answered row by row.
     *
     * Makes the classes and pupils the rows name, corrects pupils known by their code, and enrols them. A pupil who was in another
     * class leaves it the day before and is in the new one from today, or from the first day of a school year to come. Whoever is
     * not
     * in the list stays as they are. A row is taken whole or refused whole, with every problem of it; the other rows do not suffer.
     * With `dryRun` the same work is done and taken back: the answer says what would have become of each row.
     *
     * Who may (`registry.import`): principal; a vendor’s app with `registry.pupil-names` and `registry.pupil-codes` and
     * `registry.pupil-details` and `registry.write`.
     */
    importRoster(
      schoolId: string,
      body: types.RosterImport,
      options?: WriteOptions,
    ): Promise<types.ImportedRoster> {
      return connection.create(
        '/schools/{schoolId}/registry/imports',
        { schoolId },
        body,
        options,
        'importRoster',
      );
    },
  };
}
