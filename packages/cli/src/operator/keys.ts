import { keyTimes, listKeys, replaceKeys, rotateKeys, systemKeys } from '@lienthong/server';
import { table } from '../framework/index.ts';
import { operator } from './operate.ts';

export const keys = operator({
  about: 'The keys that sign identity tokens and cookies; never their private parts.',
  actions: [
    { name: 'list', about: 'the keys there are, and which one signs' },
    {
      name: 'rotate',
      about: 'makes new keys before their day: published now, signing in a day; nobody notices',
    },
  ],
  options: {
    now: {
      type: 'boolean',
      about: 'with rotate, for keys that somebody else may know: the old ones are dropped at once',
    },
  },
  databaseUrl: 'PostgreSQL; running processes pick the keys up within a minute',
  notes: [
    'What --now costs: everybody is signed out everywhere and signs in again; identity tokens already given out can no longer be verified; systems that keep a copy of our keys refuse sign-ins until they fetch them again. Without --now none of this happens. Keys rotate by themselves every 90 days.',
  ],
  async run({ database: { db }, action, values, now }) {
    const after = async (said: string) => {
      const known = facts(await listKeys(db), now);
      return { text: `${said}${shown(known)}`, data: { keys: known } };
    };
    if (action === 'list') return after('');
    // A system that never ran has none yet.
    await systemKeys(db, now);
    if (values.now) {
      await replaceKeys(db, now);
      return after('The old keys are gone; everybody signs in again.\n\n');
    }
    await rotateKeys(db, now, new Date(now.getTime() + keyTimes.before));
    return after('New keys are published and will sign in a day.\n\n');
  },
});

interface Fact {
  purpose: string;
  id: string;
  madeAt: string;
  signsFrom: string;
  state: 'signs' | 'published, to come' | 'published, has signed';
}

function facts(known: Awaited<ReturnType<typeof listKeys>>, now: Date): Fact[] {
  return known.map(({ purpose, id, madeAt, signsFrom }) => {
    const of = known.filter((each) => each.purpose === purpose);
    const signer = of.findLast((each) => each.signsFrom <= now) ?? of[0];
    return {
      ...{ purpose, id, madeAt: madeAt.toISOString(), signsFrom: signsFrom.toISOString() },
      state: id === signer?.id ? 'signs' : signsFrom > now ? 'published, to come' : 'published, has signed',
    };
  });
}

function shown(known: readonly Fact[]): string {
  return table(
    ['FOR', 'KEY', 'MADE', 'SIGNS FROM', ''],
    known.map(({ purpose, id, madeAt, signsFrom, state }) => [purpose, id, madeAt, signsFrom, state]),
  );
}
