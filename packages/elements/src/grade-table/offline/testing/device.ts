import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach } from 'vitest';

/** Everything of one kind that lies on this device. */
export async function recordsOf(
  database = 'lienthong-marks',
): Promise<{ marks: Record<string, unknown>[]; keys: unknown[] }> {
  const db = await openDB(database);
  try {
    if (!db.objectStoreNames.contains('marks')) return { marks: [], keys: [] };
    return { marks: (await db.getAll('marks')) as Record<string, unknown>[], keys: await db.getAll('keys') };
  } finally {
    db.close();
  }
}

/** A browser in which nobody has typed yet. */
export async function forgetDevice(): Promise<void> {
  await deleteDB('lienthong-marks');
  await deleteDB('lienthong-records');
}

/** Files of tests run beside each other in one browser and share its database: one test at a time, each on a fresh device. */
export function aloneOnDevice(): void {
  let release = (): void => {};
  beforeEach(async () => {
    await new Promise<void>((held) => {
      void navigator.locks.request('device under test', () => {
        held();
        return new Promise<void>((free) => (release = free));
      });
    });
    // A file that was broken off may have left something.
    await forgetDevice();
  }, 60_000);
  // Called first in its suite, it is the last to clean up.
  afterEach(async () => {
    try {
      await forgetDevice();
    } finally {
      release();
    }
  });
}
