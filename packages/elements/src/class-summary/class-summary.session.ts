import type { ClassRecordInput, ClassSummary, SavedClassRecords, SummaryPupil } from '@lienthong/sdk';
import type { SourceFailure } from '../grade-table/grade-table.source.ts';
import { explainError } from '../grade-table/sources/explain.ts';
import { SaveQueue, type QueuePhase } from '../grade-table/save-queue.ts';
import {
  fields,
  type Cell,
  type Draft,
  type Field,
  type StrayEntry,
  type Value,
} from './class-summary.entry.ts';
import type { ClassSummarySource } from './class-summary.source.ts';

export { fields } from './class-summary.entry.ts';
export type { Cell, CellState, Draft, Field, StrayEntry, Value } from './class-summary.entry.ts';

interface Item {
  readonly key: string;
  readonly input: ClassRecordInput;
}

export interface SessionHooks {
  readonly save: ClassSummarySource['save'];
  onChange(): void;
  onSaved(session: SummarySession, saved: SavedClassRecords): void;
}

/**
 * One summary page while it is edited: what was entered and is not saved yet, pupil by pupil and field by field. Two people
 * who wrote different fields of one pupil are no conflict; two who wrote the same field are, and nothing is dropped.
 */
export class SummarySession {
  summary: ClassSummary;
  /** When the system last said saved, by its own clock. */
  savedAt: Date | null = null;
  strays: readonly StrayEntry[] = [];
  /** Cells (`pupil/field`) that somebody else wrote a moment ago. */
  readonly changed = new Set<string>();
  readonly queue: SaveQueue<Item>;
  readonly drafts = new Map<string, Map<Field, Draft>>();
  readonly #hooks: SessionHooks;
  readonly #fresh = new Set<string>();

  constructor(summary: ClassSummary, hooks: SessionHooks) {
    this.summary = summary;
    this.#hooks = hooks;
    this.queue = new SaveQueue<Item>({
      send: async (items, options) => {
        const { classId, period } = this.summary;
        const saved = await hooks.save(classId, { period, items: items.map(({ input }) => input) }, options);
        this.#receiveSaved(items, saved);
      },
      explain: explainError,
      onSending: () => {},
      onRefused: (items, failure) => this.#refuse(items, failure.code ?? ''),
      onChange: () => hooks.onChange(),
    });
  }

  get id(): string {
    const { classId, period } = this.summary;
    return `${classId}/${period}`;
  }

  get phase(): QueuePhase {
    return this.queue.phase;
  }

  get failure(): SourceFailure | null {
    return this.queue.failure;
  }

  /** Pupils with something on its way. */
  get waiting(): number {
    return this.queue.size;
  }

  /** Cells that wait for a decision. */
  get toReview(): { pupilId: string; field: Field }[] {
    return [...this.drafts].flatMap(([pupilId, drafts]) =>
      [...drafts].flatMap(([field, { state }]) => (state === 'open' ? [] : [{ pupilId, field }])),
    );
  }

  get isSettled(): boolean {
    return this.drafts.size + this.queue.size + this.strays.length === 0;
  }

  pupil(pupilId: string): SummaryPupil | undefined {
    return this.summary.pupils.find(({ id }) => id === pupilId);
  }

  cell(pupilId: string, field: Field): Cell {
    const base = this.base(pupilId, field);
    const draft = this.drafts.get(pupilId)?.get(field);
    if (!draft) return { value: base, state: this.#fresh.has(`${pupilId}/${field}`) ? 'saved' : 'clean' };
    if (draft.state === 'refused')
      return { value: draft.value, state: 'refused', problem: draft.problem ?? '' };
    if (draft.state === 'conflict') {
      const by = this.#record(pupilId)?.updatedBy ?? null;
      return { value: draft.value, state: 'conflict', theirs: { value: base, by } };
    }
    return { value: draft.value, state: this.queue.isSent(pupilId) ? 'waiting' : 'typed' };
  }

  /** `seen`: what was saved or shown when one began to type; a colleague’s value that came since is not decided over. */
  set(pupilId: string, field: Field, value: Value, seen?: readonly Value[]): void {
    const cell = this.cell(pupilId, field);
    if (cell.value === value && cell.state !== 'refused' && cell.state !== 'conflict') return;
    this.#fresh.delete(`${pupilId}/${field}`);
    const isSent = this.queue.isSent(pupilId);
    const base = this.base(pupilId, field);
    // Back to what is saved, and nothing of it has left: there is nothing to send.
    if (value === base && !isSent) this.#drop(pupilId, field);
    else this.lay(pupilId, field, { value, state: seen?.includes(base) === false ? 'conflict' : 'open' });
    this.put(pupilId);
  }

  /** Puts an entry into its cell; it is sent with the next of its pupil. */
  lay(pupilId: string, field: Field, draft: Draft): void {
    const drafts = this.drafts.get(pupilId) ?? new Map<Field, Draft>();
    this.drafts.set(pupilId, drafts.set(field, draft));
  }

  /** Ends a conflict or takes back what was refused. */
  decide(pupilId: string, field: Field, keep: 'mine' | 'theirs'): void {
    const draft = this.drafts.get(pupilId)?.get(field);
    if (!draft) return;
    if (keep === 'mine') draft.state = 'open';
    else this.#drop(pupilId, field);
    this.put(pupilId);
    this.#hooks.onChange();
  }

  flush(): void {
    this.queue.flush();
  }

  stop(): void {
    this.queue.stop();
  }

  /** A fresh reading of the page. What was entered stays; where somebody else wrote meanwhile, one decides. */
  receive(summary: ClassSummary): void {
    const open = [...this.drafts].flatMap(([pupilId, drafts]) =>
      [...drafts].map(([field, draft]) => ({
        ...{ pupilId, field, draft, base: this.base(pupilId, field) },
        pupilName: this.pupil(pupilId)?.fullName ?? '',
      })),
    );
    this.summary = { ...summary, pupils: summary.pupils.map((pupil) => this.#newer(pupil)) };
    for (const { pupilId, pupilName, field, draft, base } of open) {
      const now = this.base(pupilId, field);
      const isHere = this.pupil(pupilId);
      if (!isHere) this.strays = [...this.strays, { pupilId, pupilName, field, value: draft.value }];
      // A change of our own may have arrived and its answer been lost.
      else if (now === base || now === this.#sent(pupilId)?.[field]) continue;
      if (!isHere || now === draft.value) this.#drop(pupilId, field);
      else if (draft.state === 'open') draft.state = 'conflict';
      this.put(pupilId);
    }
    this.#hooks.onChange();
  }

  /** They were noted elsewhere. */
  dropStrays(): void {
    this.strays = [];
    this.#hooks.onChange();
  }

  /** What is saved, as far as this page knows. */
  base(pupilId: string, field: Field): Value {
    return this.#record(pupilId)?.[field] ?? null;
  }

  /** What of a pupil is to be sent, based on the version that is known. */
  put(pupilId: string): void {
    const open = [...(this.drafts.get(pupilId) ?? [])].filter(([, { state }]) => state === 'open');
    if (open.length === 0) return this.queue.withdraw(pupilId);
    const version = this.#record(pupilId)?.version ?? 0;
    const values = Object.fromEntries(open.map(([field, { value }]) => [field, value]));
    this.queue.put({ key: pupilId, input: { pupilId, version, ...values } });
  }

  /** What of a pupil has left and is not answered. */
  #sent(pupilId: string): ClassRecordInput | undefined {
    return this.queue.batches.flatMap(({ items }) => items).find(({ key }) => key === pupilId)?.input;
  }

  #record(pupilId: string, pupil = this.pupil(pupilId)) {
    return pupil?.records.find(({ period }) => period === this.summary.period);
  }

  /** An answer, or a reading that began before it, may be older than what is known by now. */
  #newer(pupil: SummaryPupil): SummaryPupil {
    const { id } = pupil;
    const held = this.pupil(id);
    return held && (this.#record(id)?.version ?? 0) > (this.#record(id, pupil)?.version ?? 0) ? held : pupil;
  }

  #drop(pupilId: string, field: Field): void {
    const drafts = this.drafts.get(pupilId);
    drafts?.delete(field);
    if (drafts?.size === 0) this.drafts.delete(pupilId);
  }

  #receiveSaved(items: readonly Item[], saved: SavedClassRecords): void {
    for (const outcome of saved.items) {
      const { pupilId, record, problem } = outcome;
      const sent = items.find(({ key }) => key === pupilId)?.input;
      if (!sent) continue;
      const before = new Map(fields.map((field) => [field, this.base(pupilId, field)]));
      if (record && outcome.outcome === 'saved') this.#saved(record.updatedAt, sent);
      this.#take(pupilId, record);
      for (const field of fields) {
        const draft = this.drafts.get(pupilId)?.get(field);
        if (!draft || sent[field] === undefined) continue;
        if (outcome.outcome === 'saved') {
          if (draft.value !== sent[field]) continue;
          this.#drop(pupilId, field);
          this.#fresh.add(`${pupilId}/${field}`);
        } else if (outcome.outcome === 'refused') {
          Object.assign(draft, { state: 'refused', problem: problem?.code ?? '' });
        } else if (this.base(pupilId, field) === draft.value) this.#drop(pupilId, field);
        else if (this.base(pupilId, field) !== before.get(field)) draft.state = 'conflict';
      }
    }
    const changed = new Map(saved.pupils.map((pupil) => [pupil.id, this.#newer(pupil)]));
    this.summary = {
      ...this.summary,
      pupils: this.summary.pupils.map((pupil) => changed.get(pupil.id) ?? pupil),
    };
    // What is still open follows with the version now known.
    for (const { key } of items) this.put(key);
    this.#hooks.onSaved(this, saved);
  }

  #take(pupilId: string, record: SavedClassRecords['items'][number]['record']): void {
    if (!record || record.version < (this.#record(pupilId)?.version ?? 0)) return;
    const { period } = this.summary;
    this.summary = {
      ...this.summary,
      pupils: this.summary.pupils.map((pupil) =>
        pupil.id === pupilId
          ? { ...pupil, records: [...pupil.records.filter((each) => each.period !== period), record] }
          : pupil,
      ),
    };
  }

  #saved(updatedAt: string, sent: ClassRecordInput): void {
    const at = new Date(updatedAt);
    if (!this.savedAt || at > this.savedAt) this.savedAt = at;
    // It had arrived before its pupil left.
    this.strays = this.strays.filter(
      ({ pupilId, field, value }) => pupilId !== sent.pupilId || value !== sent[field],
    );
  }

  #refuse(items: readonly Item[], code: string): void {
    for (const { key, input } of items) {
      for (const field of fields) {
        const draft = this.drafts.get(key)?.get(field);
        if (draft && input[field] !== undefined) Object.assign(draft, { state: 'refused', problem: code });
      }
    }
  }
}
