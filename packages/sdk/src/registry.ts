import type { OperationAt, Loose, Query, Schema, Versioned } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

export type School = Schema<'School'>;
export type SchoolLevel = Schema<'SchoolLevel'>;
export type Class = Schema<'Class'>;
export type Pupil = Schema<'Pupil'>;

export type ListSchoolsParams = Loose<Query<OperationAt<'get', '/schools'>>>;
export type ListClassesParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/classes'>>>;
export type ListPupilsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/classes/{classId}/pupils'>>
>;

export type RegistryApi = ReturnType<typeof createRegistry>;

/** Schools, classes, pupils. */
export function createRegistry(connection: Connection) {
  return {
    /** Schools the caller may see, by code. */
    listSchools(params?: ListSchoolsParams, options?: CallOptions): Pages<School> {
      return connection.list('/schools', {}, params, options);
    },

    getSchool<Held extends string | undefined = undefined>(
      schoolId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<School> | IfUnchanged<Held>> {
      return connection.read('/schools/{schoolId}', { schoolId }, options);
    },

    /** Classes by grade and name; of the running school year unless another is named. */
    listClasses(schoolId: string, params?: ListClassesParams, options?: CallOptions): Pages<Class> {
      return connection.list('/schools/{schoolId}/classes', { schoolId }, params, options);
    },

    /** Pupils enrolled today, in class-register order. */
    listPupils(
      schoolId: string,
      classId: string,
      params?: ListPupilsParams,
      options?: CallOptions,
    ): Pages<Pupil> {
      return connection.list(
        '/schools/{schoolId}/classes/{classId}/pupils',
        { schoolId, classId },
        params,
        options,
      );
    },
  };
}
