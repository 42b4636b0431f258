import { readFile, rename, writeFile } from 'node:fs/promises';

/** A copy in one file: what is in it and how far it goes are always of the same moment. */
export class Copy {
  #file;
  cursor = null;
  classes = new Map();
  pupils = new Map();

  constructor(file) {
    this.#file = file;
  }

  static async open(file) {
    const copy = new Copy(file);
    const text = await readFile(file, 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return copy;
    const { cursor, classes, pupils } = JSON.parse(text);
    return Object.assign(copy, { cursor, classes: new Map(classes), pupils: new Map(pupils) });
  }

  /** Everything comes again: what does not come is gone. */
  clear() {
    this.classes.clear();
    this.pupils.clear();
  }

  take({ kind, id, event, ...now }) {
    const records = { class: this.classes, pupil: this.pupils }[kind];
    if (event === 'removed') records?.delete(id);
    else records?.set(id, now[kind]);
  }

  async save(cursor) {
    this.cursor = cursor;
    const content = { cursor, classes: [...this.classes], pupils: [...this.pupils] };
    // Data of children: for this job's account alone.
    await writeFile(`${this.#file}.next`, JSON.stringify(content), { mode: 0o600 });
    await rename(`${this.#file}.next`, this.#file);
  }
}
