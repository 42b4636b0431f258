import type { PageClient, ProviderState } from '../../shared/context.ts';
import type { GradeTableSource } from '../grade-table.source.ts';
import { withTogether } from '../together/with-together.ts';
import { clientGradebooks } from './client-gradebooks.ts';

/** Duties that come with gradebooks; a guardian or a pupil has none to ask for. */
const STAFF: ReadonlySet<string> = new Set(['principal', 'homeroomTeacher', 'subjectTeacher']);

/** The gradebooks of whoever is signed in at an edu-provider: the same source as long as it is the same client. */
export class ProviderGradebooks {
  #client: PageClient | undefined;
  #schoolId = '';
  #source: GradeTableSource | null = null;

  of(provider: ProviderState | undefined): GradeTableSource | null {
    const client = provider?.session?.client;
    const schoolId = provider?.site?.schoolId;
    if (!client || !schoolId) return null;
    if (!this.#source || client !== this.#client || schoolId !== this.#schoolId) {
      this.#client = client;
      this.#schoolId = schoolId;
      const duties = provider.session?.me.assignments.filter((duty) => duty.schoolId === schoolId) ?? [];
      const source = clientGradebooks(client, schoolId, {
        connection: provider.session?.connection,
        isPrincipal: duties.some(({ role }) => role === 'principal'),
      });
      const works = duties.some(({ role }) => STAFF.has(role));
      this.#source = works ? withTogether(source) : { ...source, list: () => Promise.resolve([]) };
    }
    return this.#source;
  }
}
