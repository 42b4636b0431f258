import type { Gradebook, GradebookColumn, MarkInput, MarkOutcome, SavedMarks } from '@lienthong/sdk';
import type { FollowOptions, GradebookDesk, GradeTableSource, SaveOptions } from '../grade-table.source.ts';
import { must } from '../must.ts';
import { join, type JoinedGradebook } from './join.ts';
import { idsOf, isTogether } from './with-together.ts';

interface Abortable {
  readonly signal: AbortSignal;
}

/** Reads, writes and follows several gradebooks as the one table they are shown in. */
export class Together {
  readonly #source: GradeTableSource;
  /** The gradebooks a joined one was made of. */
  readonly #parts = new WeakMap<Gradebook, readonly Gradebook[]>();
  /** Which gradebook holds a pupil, by the id of the joined one. */
  readonly #homes = new Map<string, ReadonlyMap<string, string>>();

  constructor(source: GradeTableSource) {
    this.#source = source;
  }

  async load(id: string, options: Abortable): Promise<JoinedGradebook> {
    return this.#join(id, await Promise.all(idsOf(id).map((each) => this.#source.load(each, options))));
  }

  /** Null when nothing changed in any of them. */
  async reload(id: string, held: Gradebook, options: Abortable): Promise<JoinedGradebook | null> {
    const parts = this.#parts.get(held);
    const { reload } = this.#source;
    if (!parts || !reload) return this.load(id, options);
    const read = await Promise.all(parts.map((part) => reload.call(this.#source, part.id, part, options)));
    if (read.every((part) => part === null)) return null;
    return this.#join(
      id,
      read.map((part, index) => part ?? must(parts[index])),
    );
  }

  /** Each gradebook gets its own part under a key of its own, so that the batch may be sent again as a whole. */
  async save(id: string, items: readonly MarkInput[], options: SaveOptions): Promise<SavedMarks> {
    const homes = await this.#homesOf(id, options);
    const saved: SavedMarks = { items: [], results: [] };
    for (const [index, each] of idsOf(id).entries()) {
      const own = items.filter(({ pupilId }) => homes.get(pupilId) === each);
      if (own.length === 0) continue;
      const part = await this.#savePart(each, own, {
        ...options,
        idempotencyKey: `${options.idempotencyKey}-${index}`,
      });
      saved.items.push(...part.items);
      saved.results.push(...part.results);
    }
    const homeless = items.filter(({ pupilId }) => !homes.has(pupilId));
    saved.items.push(...refusals(homeless, 'pupil_not_in_class'));
    return saved;
  }

  /** Refused by one class, marks of the others are saved all the same; what passes by itself holds up all of them. */
  async #savePart(id: string, items: readonly MarkInput[], options: SaveOptions): Promise<SavedMarks> {
    try {
      return await this.#source.save(id, items, options);
    } catch (error) {
      const { kind, code } = this.#source.explain(error);
      if (kind !== 'refused' || options.signal.aborted) throw error;
      return { items: refusals(items, code ?? 'internal_error'), results: [] };
    }
  }

  /** Publishes the column in every class that has not published it. */
  async publish(id: string, { slot }: GradebookColumn, options: Abortable): Promise<GradebookColumn> {
    const { parts } = await this.#fresh(id, options);
    for (const part of parts) {
      const column = part.columns.find((each) => each.slot === slot);
      if (column && !column.publishedAt) await this.#source.publish(part.id, column, options);
    }
    const { joined } = await this.#fresh(id, options);
    return must(joined.columns.find((each) => each.slot === slot));
  }

  /** Ends when the signal does; what ends early for one ends for all. */
  async follow(id: string, { onChange, signal }: FollowOptions): Promise<void> {
    const ended = new AbortController();
    const end = (): void => ended.abort();
    signal.addEventListener('abort', end);
    try {
      await Promise.all(
        idsOf(id).map((each) => this.#source.follow?.(each, { onChange, signal: ended.signal })),
      );
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  }

  /** Cells belong to the class of their pupil; a column is changed in each class. */
  deskOver(desk: GradebookDesk): GradebookDesk {
    const homeOf = async (id: string, pupilId: string, options: Abortable): Promise<string> =>
      isTogether(id) ? ((await this.#homesOf(id, options)).get(pupilId) ?? id) : id;
    const inEach = async <T>(id: string, run: (each: string, index: number) => Promise<T>): Promise<T> => {
      let last: T | undefined;
      for (const [index, each] of idsOf(id).entries()) last = await run(each, index);
      return must(last);
    };
    return {
      ...desk,
      async history(id, cell, options) {
        if (cell) return desk.history(await homeOf(id, cell.pupilId, options), cell, options);
        return (await Promise.all(idsOf(id).map((each) => desk.history(each, null, options)))).flat();
      },
      async corrections(of, options) {
        const { gradebookId } = of;
        if (!gradebookId) return desk.corrections(of, options);
        const each = idsOf(gradebookId).map((one) => desk.corrections({ ...of, gradebookId: one }, options));
        return (await Promise.all(each)).flat();
      },
      requestCorrection: async (id, input, options) =>
        desk.requestCorrection(await homeOf(id, input.pupilId, options), input, options),
      addColumn: (id, column, options) =>
        inEach(id, (each, index) =>
          desk.addColumn(each, column, {
            ...options,
            idempotencyKey: isTogether(id) ? `${options.idempotencyKey}-${index}` : options.idempotencyKey,
          }),
        ),
      changeColumn: (id, column, change, options) =>
        inEach(id, (each) => desk.changeColumn(each, column, change, options)),
    };
  }

  #join(id: string, parts: readonly Gradebook[]): JoinedGradebook {
    const joined = join(id, parts);
    this.#parts.set(joined, parts);
    this.#homes.set(
      id,
      new Map(parts.flatMap((part) => part.pupils.map((pupil) => [pupil.id, part.id] as const))),
    );
    return joined;
  }

  async #fresh(id: string, options: Abortable) {
    const joined = await this.load(id, options);
    return { joined, parts: this.#parts.get(joined) ?? [] };
  }

  /** Marks kept from yesterday may be sent before the table is opened. */
  async #homesOf(id: string, options: Abortable): Promise<ReadonlyMap<string, string>> {
    if (!this.#homes.has(id)) await this.load(id, options);
    return must(this.#homes.get(id));
  }
}

function refusals(items: readonly MarkInput[], code: string): MarkOutcome[] {
  return items.map(({ pupilId, slot }) => ({
    pupilId,
    slot,
    outcome: 'refused',
    mark: null,
    problem: { code, detail: '' },
  }));
}
