const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** All in milliseconds. */
export interface KeyTimes {
  /** How long a key signs. */
  signs: number;
  /** How long it is published before it signs, so that whoever keeps a copy of the key set has fetched it. */
  before: number;
  /** How long it is published after: longer than any session, in which a page may show its identity token to sign out. */
  after: number;
}

export const keyTimes: KeyTimes = { signs: 90 * DAY, before: DAY, after: DAY };

export interface DatedKey {
  id: string;
  signsFrom: Date;
}

export interface Plan {
  /** A new key is wanted, which signs from this moment. */
  make?: Date | undefined;
  /** Ids of keys whose last signature has had its time. */
  remove: string[];
}

/** What is to be done with the keys of one purpose; they come by the day they begin to sign. */
export function due(keys: readonly DatedKey[], now: Date, times: KeyTimes = keyTimes): Plan {
  const signer = signerOf(keys, now);
  if (signer === undefined) return { make: now, remove: [] };
  const place = keys.indexOf(signer);
  const ended = now.getTime() - times.after;
  const remove = keys.slice(0, place).filter((_key, index) => beginsToSign(keys[index + 1]) <= ended);
  const next = signer.signsFrom.getTime() + times.signs;
  const wanted = place === keys.length - 1 && now.getTime() >= next - times.before;
  return {
    make: wanted ? new Date(Math.max(next, now.getTime() + times.before)) : undefined,
    remove: remove.map(({ id }) => id),
  };
}

/** The key that signs at this moment comes first. */
export function inOrder<Key extends DatedKey>(keys: readonly Key[], now: Date): Key[] {
  const signer = signerOf(keys, now);
  return signer === undefined ? [] : [signer, ...keys.filter((key) => key !== signer)];
}

/** The last that has begun to sign; when the clock was set back, the first there is. */
function signerOf<Key extends DatedKey>(keys: readonly Key[], now: Date): Key | undefined {
  return keys.findLast(({ signsFrom }) => signsFrom <= now) ?? keys[0];
}

function beginsToSign(key: DatedKey | undefined): number {
  return key?.signsFrom.getTime() ?? Infinity;
}
