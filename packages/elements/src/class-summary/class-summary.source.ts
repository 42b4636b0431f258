import type {
  ClassPeriod,
  ClassPeriodName,
  ClassSummary,
  Client,
  Connection,
  RecordsApi,
  SaveClassRecords,
  SavedClassRecords,
  Versioned,
} from '@lienthong/sdk';
import type { PageClient, ProviderState } from '../shared/context.ts';
import { recordsOf } from '../shared/records-of.ts';

export type { ClassPeriodName, ClassSummary, SaveClassRecords, SavedClassRecords };

/** A class whose summary the caller may open. */
export interface SummaryClass {
  readonly id: string;
  readonly name: string;
}

/** `summary`: what is entered, or the lock; `results`: marks; `class`: somebody came, left or was renamed; `everything`: events were missed. */
export type SummaryChange = 'summary' | 'results' | 'class' | 'everything';

export interface FollowOptions {
  onChange(what: SummaryChange): void;
  signal: AbortSignal;
}

/** Where `edu-class-summary` reads summary pages and puts what is entered. */
export interface ClassSummarySource {
  classes(options: { signal: AbortSignal }): Promise<readonly SummaryClass[]>;
  load(classId: string, period: ClassPeriodName, options: { signal: AbortSignal }): Promise<ClassSummary>;
  /** Reads again what was read before; null when it is the same. Left out, `load` does it. */
  reload?(held: ClassSummary, options: { signal: AbortSignal }): Promise<ClassSummary | null>;
  /** Tells what changes in a class until the signal; ends with it, rejects where that is not possible. */
  follow?(classId: string, options: FollowOptions): Promise<void>;
  /** The same batch sent again carries the same key: it happens once. */
  save(
    classId: string,
    body: SaveClassRecords,
    options: { idempotencyKey: string; signal: AbortSignal },
  ): Promise<SavedClassRecords>;
  /** The principal locks and unlocks. */
  lock(
    classId: string,
    period: ClassPeriodName,
    locked: boolean,
    options: { signal: AbortSignal },
  ): Promise<ClassPeriod>;
}

/** More classes than a school has. */
const MOST_CLASSES = 500;

/** Summary pages of one school over the SDK; with the connection, what others change appears as it happens. */
export function clientClassSummaries(
  records: RecordsApi,
  schoolId: string,
  classes: ClassSummarySource['classes'],
  connection?: Connection,
): ClassSummarySource {
  return {
    classes,
    load: (classId, period, { signal }) => records.summary(schoolId, classId, period, { signal }),
    reload(held, { signal }) {
      const { classId, period, etag } = held as Partial<Versioned<ClassSummary>> & ClassSummary;
      return records.summary(schoolId, classId, period, etag ? { ifNoneMatch: etag, signal } : { signal });
    },
    ...(connection && {
      follow: async (classId: string, options: FollowOptions) =>
        (await import('./around/follow-class.ts')).followClass(connection, schoolId, classId, options),
    }),
    save: (classId, body, options) => records.save(schoolId, classId, body, options),
    async lock(classId, period, locked, { signal }) {
      // The lock has an entity tag of its own; the page that was read carries another.
      const { etag } = await records.getPeriod(schoolId, classId, period, { signal });
      return records.updatePeriod(schoolId, classId, period, { locked }, { ifMatch: etag, signal });
    },
  };
}

/** The summary pages of whoever is signed in at an edu-provider: the same source as long as it is the same client. */
export class ProviderSummaries {
  #client: PageClient | undefined;
  #schoolId = '';
  #source: ClassSummarySource | undefined;

  of(provider: ProviderState | undefined): ClassSummarySource | undefined {
    const { session, site } = provider ?? {};
    const records = session && recordsOf(session);
    if (!session || !site || !records) return undefined;
    const { schoolId } = site;
    if (this.#source && session.client === this.#client && schoolId === this.#schoolId) return this.#source;
    this.#client = session.client;
    this.#schoolId = schoolId;
    const duties = session.me.assignments.filter((duty) => duty.schoolId === schoolId);
    const own = duties.flatMap(({ role, classId, className }) =>
      role === 'homeroomTeacher' && classId && className ? [{ id: classId, name: className }] : [],
    );
    const leads = duties.some(({ role }) => role === 'principal');
    this.#source = clientClassSummaries(
      records,
      schoolId,
      async ({ signal }) => (leads ? await classesOf(session.client, schoolId, signal) : own),
      session.connection,
    );
    return this.#source;
  }
}

/** Classes with a summary page: grades 6 to 12. */
async function classesOf(
  { registry }: Pick<Client, 'registry'>,
  schoolId: string,
  signal: AbortSignal,
): Promise<SummaryClass[]> {
  const all = await registry
    .listClasses(schoolId, { limit: 200 }, { signal })
    .collect({ limit: MOST_CLASSES });
  return all.filter(({ grade }) => grade >= 6);
}
