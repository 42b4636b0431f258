/** How much may be kept; bytes. */
export interface FileLimits {
  /** Of one file. The contract names it, too. */
  file: number;
  /** Of all files of a school. */
  school: number;
  /** Files of one person that are attached to nothing yet. */
  waiting: number;
}

const MIB = 1024 * 1024;

export const usualLimits: FileLimits = { file: 10 * MIB, school: 2048 * MIB, waiting: 20 };

/** How long a file waits to become whole and to be attached. */
export const WAITING_MS = 24 * 3_600_000;

/** Content is kept in rows of this size, so that a part of it can be read without the rest. */
export const CHUNK = 256 * 1024;

export function inMib(bytes: number, language: 'vi' | 'en'): string {
  const text = String(Math.round((bytes / MIB) * 10) / 10);
  return `${language === 'vi' ? text.replace('.', ',') : text} MB`;
}
