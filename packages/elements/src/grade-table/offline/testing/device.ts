import { deleteDB, openDB } from 'idb';

/** Everything that lies on this device. */
export async function recordsOf(): Promise<{ marks: Record<string, unknown>[]; keys: unknown[] }> {
  const db = await openDB('lienthong-marks');
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
}
