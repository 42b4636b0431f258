import type { Client } from '@lienthong/sdk';
import type { ProviderState } from '../../shared/context.ts';
import type { GradeTableSource } from '../grade-table.source.ts';
import { clientGradebooks } from './client-gradebooks.ts';

/** The gradebooks of whoever is signed in at an edu-provider: the same source as long as it is the same client. */
export class ProviderGradebooks {
  #client: Client | undefined;
  #schoolId = '';
  #source: GradeTableSource | null = null;

  of(provider: ProviderState | undefined): GradeTableSource | null {
    const client = provider?.session?.client;
    const schoolId = provider?.site?.schoolId;
    if (!client || !schoolId) return null;
    if (!this.#source || client !== this.#client || schoolId !== this.#schoolId) {
      this.#client = client;
      this.#schoolId = schoolId;
      this.#source = clientGradebooks(client, schoolId);
    }
    return this.#source;
  }
}
