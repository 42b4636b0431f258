import { OneWrite } from '../shared/one-write.ts';
import {
  changeOf,
  draftOf,
  faultsOf,
  merge,
  type Draft,
  type Fault,
  type Place,
} from './unit-contacts.draft.ts';
import type { UnitContactsSource, VersionedContacts } from './unit-contacts.source.ts';

/** What is being typed, over the directory it is based on. */
export interface Typing {
  now: Draft;
  base: Draft;
  etag: string;
  /** Where both wrote something else. */
  conflicts: Place[];
}

const nobody = { duty: 'office', name: '', title: null, phone: null, email: null, public: false } as const;

/** Owns the directory being typed: its faults, its write, and what somebody else saved meanwhile. The host draws and says. */
export class Editing {
  typing: Typing | undefined;
  faults: ReadonlyMap<string, Fault> = new Map();
  readonly #host: { requestUpdate(): void };
  readonly #write: OneWrite;

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
    this.#write = new OneWrite(host);
  }

  get sending(): boolean {
    return this.#write.sending;
  }

  /** Why the last write failed. */
  get error(): unknown {
    return this.#write.error;
  }

  get isDirty(): boolean {
    return this.typing !== undefined && Object.keys(changeOf(this.typing.base, this.typing.now)).length > 0;
  }

  begin(contacts: VersionedContacts): void {
    const base = draftOf(contacts);
    this.typing = { now: base, base, etag: contacts.etag, conflicts: [] };
  }

  end(): void {
    this.typing = undefined;
    this.faults = new Map();
  }

  change(change: Partial<Draft>): void {
    if (!this.typing) return;
    this.typing = { ...this.typing, now: { ...this.typing.now, ...change } };
    if (this.faults.size > 0) this.faults = faultsOf(this.typing.now);
    this.#host.requestUpdate();
  }

  takeTheirs(place: Place): void {
    const { typing } = this;
    if (!typing) return;
    typing.conflicts = typing.conflicts.filter((each) => each !== place);
    this.change({ [place]: typing.base[place] });
  }

  /** Answers the place of the new person. */
  addPerson(): number {
    const people = this.typing?.now.people ?? [];
    this.change({ people: [...people, nobody] });
    return people.length;
  }

  removePerson(index: number): void {
    this.change({ people: this.typing?.now.people.filter((_person, at) => at !== index) ?? [] });
  }

  /** Answers the name of the first field that is wrong. */
  check(): string | undefined {
    if (this.typing) this.faults = faultsOf(this.typing.now);
    const [first] = this.faults.keys();
    return first;
  }

  async save(source: UnitContactsSource): Promise<VersionedContacts | undefined> {
    if (!this.typing) return undefined;
    const { base, now, etag } = this.typing;
    const change = changeOf(base, now);
    return this.#write.run([change, etag], () => source.save(change, { ifMatch: etag }));
  }

  /** Somebody else saved first: theirs where nothing was typed here, both where both wrote. Answers where that is. */
  mergeInto(theirs: VersionedContacts): Place[] {
    if (!this.typing) return [];
    const base = draftOf(theirs);
    const { draft, conflicts } = merge(this.typing.base, this.typing.now, base);
    this.typing = { now: draft, base, etag: theirs.etag, conflicts };
    return conflicts;
  }
}
