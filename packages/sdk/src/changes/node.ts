/** What needs files: apart, because browsers have none. */
import { open, readFile, rename } from 'node:fs/promises';
import type { ChangeStore } from './store.ts';

/** Keeps the cursor in a file of its own, which is whole at any moment, also after a power cut. One consumer a file. */
export function fileStore(path: string): ChangeStore {
  return {
    async load() {
      try {
        return (await readFile(path, 'utf8')).trim() || null;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    async save(cursor) {
      const next = `${path}.next`;
      const file = await open(next, 'w');
      try {
        await file.writeFile(`${cursor}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(next, path);
    },
  };
}
