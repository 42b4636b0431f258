import { keyTimes, listKeys, replaceKeys, rotateKeys, systemKeys } from '@lienthong/server';
import { UsageProblem } from '../arguments.ts';
import { operate, table, type Command, type Places } from './operate.ts';

const command: Command = {
  help: `lienthong keys list            the keys that sign identity tokens and cookies; never their private parts
lienthong keys rotate          makes new keys before their day: published now, signing in a day; nobody notices
lienthong keys rotate --now    for keys that somebody else may know: the old ones are dropped at once

  --data DIR      folder of the embedded database (stop the central system first)
  DATABASE_URL    PostgreSQL; running processes pick the keys up within a minute

What --now costs: everybody is signed out everywhere and signs in again; identity tokens already given out can no
longer be verified; systems that keep a copy of our keys refuse sign-ins until they fetch them again.
Without --now none of this happens. Keys rotate by themselves every 90 days.
`,
  options: { now: { type: 'boolean' } },
  async run({ database: { db }, words, values, now }) {
    const [action, ...more] = words;
    if (more.length > 0 || (action !== 'list' && action !== 'rotate'))
      throw new UsageProblem('Say list or rotate.');
    if (action === 'list') return shown(await listKeys(db), now);
    // A system that never ran has none yet.
    await systemKeys(db, now);
    if (values['now'] === true) {
      await replaceKeys(db, now);
      return `The old keys are gone; everybody signs in again.\n\n${shown(await listKeys(db), now)}`;
    }
    await rotateKeys(db, now, new Date(now.getTime() + keyTimes.before));
    return `New keys are published and will sign in a day.\n\n${shown(await listKeys(db), now)}`;
  },
};

export async function keys(args: readonly string[], places: Places): Promise<number> {
  return operate(command, args, places);
}

function shown(facts: Awaited<ReturnType<typeof listKeys>>, now: Date): string {
  return table(
    ['FOR', 'KEY', 'MADE', 'SIGNS FROM', ''],
    facts.map(({ purpose, id, madeAt, signsFrom }) => {
      const of = facts.filter((each) => each.purpose === purpose);
      const signer = of.findLast((each) => each.signsFrom <= now) ?? of[0];
      const state =
        id === signer?.id ? 'signs' : signsFrom > now ? 'published, to come' : 'published, has signed';
      return [purpose, id, madeAt.toISOString(), signsFrom.toISOString(), state];
    }),
  );
}
