import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Names and classes as the school has them, and what this app knows itself: who was photographed. One file, so that the copy and the
 * cursor it goes to are always of the same moment.
 */
export class Store {
  #file;
  #writing = Promise.resolve();
  cursor = null;
  classes = new Map();
  pupils = new Map();
  taken = new Set();

  constructor(folder) {
    this.#file = join(folder, 'photo-day.json');
  }

  static async open(folder) {
    const store = new Store(folder);
    const text = await readFile(store.#file, 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return store;
    const { cursor, classes, pupils, taken } = JSON.parse(text);
    const kept = { cursor, classes: new Map(classes), pupils: new Map(pupils), taken: new Set(taken) };
    return Object.assign(store, kept);
  }

  /** A page of the change feed, and how far it goes. */
  async takeIn({ items, loadBegins }, cursor) {
    if (loadBegins) {
      this.classes.clear();
      this.pupils.clear();
    }
    for (const { kind, id, event, ...now } of items) {
      const records = { class: this.classes, pupil: this.pupils }[kind];
      if (event === 'removed') records?.delete(id);
      else records?.set(id, now[kind]);
    }
    // Who left the school leaves nothing behind here.
    for (const id of this.taken) if (!this.pupils.has(id)) this.taken.delete(id);
    this.cursor = cursor;
    await this.#save();
  }

  async photographed(id, yes) {
    if (!this.pupils.has(id)) return;
    if (yes) this.taken.add(id);
    else this.taken.delete(id);
    await this.#save();
  }

  /** The grant has ended: nothing is kept. */
  async forget() {
    Object.assign(this, { cursor: null, classes: new Map(), pupils: new Map(), taken: new Set() });
    await this.#queue(() => rm(this.#file, { force: true }));
  }

  async #save() {
    const content = JSON.stringify({
      cursor: this.cursor,
      classes: [...this.classes],
      pupils: [...this.pupils],
      taken: [...this.taken],
    });
    await this.#queue(async () => {
      await writeFile(`${this.#file}.next`, content, { mode: 0o600 });
      await rename(`${this.#file}.next`, this.#file);
    });
  }

  /** One write after the other. */
  #queue(write) {
    this.#writing = this.#writing.then(write, write);
    return this.#writing;
  }
}
