import {
  accountFacts,
  type AccountFacts,
  disableAccount,
  resetPassword,
  resetSecondFactor,
  signOutAccount,
} from '@lienthong/server';
import { UsageProblem } from '../arguments.ts';
import { operate, type Command, type Places } from './operate.ts';

const command: Command = {
  help: `lienthong account show USER                  whether it is disabled, its second factor, open sessions, outside identities that enter it,
                                             what happened to it
lienthong account reset-second-factor USER   for a lost phone without recovery codes
lienthong account reset-password USER        for a forgotten password: prints a new one
lienthong account sign-out USER              ends every session at once
lienthong account disable USER               nobody signs in with it any more; every session ends at once
lienthong account enable USER                opens it again, with the password it had

  --data DIR      folder of the embedded database (stop the central system first)
  DATABASE_URL    PostgreSQL; works while the central system runs

Make sure who is asking before you reset anything: see the owner, or call a number you knew before. Both resets sign the account
out everywhere. Whoever must have a second factor sets up a new one at the next sign-in. A new password also ends the links to
outside identities that were made with the old one; those the registry imported stay (lienthong identity-provider unlink).
`,
  options: {},
  async run({ database: { db }, words, now }) {
    const [action, user, ...more] = words;
    if (user === undefined || more.length > 0)
      throw new UsageProblem('Say what to do, and with which account.');
    switch (action) {
      case 'show': {
        const facts = await accountFacts(db, user, now);
        const factor = facts.secondFactor
          ? `since ${facts.secondFactor.toISOString()}, ${facts.recoveryCodesLeft} recovery codes left`
          : 'none';
        const state = facts.disabled ? `disabled since ${facts.disabled.toISOString()}` : 'enabled';
        return `${facts.username} (${facts.displayName})\nState: ${state}\nSecond factor: ${factor}\nOpen sessions: ${facts.openSessions}\nOutside identities: ${links(facts)}\nWhat happened: ${events(facts)}`;
      }
      case 'reset-second-factor':
        return (await resetSecondFactor(db, user, now))
          ? `${user} has no second factor any more and is signed out everywhere.`
          : `${user} had no second factor. It is signed out everywhere.`;
      case 'reset-password':
        return `New password of ${user}, shown this once: ${await resetPassword(db, user, now)}\nThe next sign-in asks for another in its place.`;
      case 'sign-out':
        await signOutAccount(db, user, now);
        return `${user} is signed out everywhere.`;
      case 'disable':
        return (await disableAccount(db, user, true, now))
          ? `${user} is disabled and signed out everywhere.`
          : `${user} was disabled already.`;
      case 'enable':
        return (await disableAccount(db, user, false, now))
          ? `${user} is enabled again.`
          : `${user} was not disabled.`;
      default:
        throw new UsageProblem('Say show, reset-second-factor, reset-password, sign-out, disable or enable.');
    }
  },
};

function links({ links }: AccountFacts): string {
  if (links.length === 0) return 'none';
  return links
    .map(({ provider, subject, origin, since, lastUsed }) => {
      const used = lastUsed ? `last used ${lastUsed.toISOString()}` : 'never used';
      return `\n  ${provider}: ${subject}, ${origin} ${since.toISOString()}, ${used}`;
    })
    .join('');
}

function events({ events }: AccountFacts): string {
  if (events.length === 0) return 'nothing noted';
  return events
    .map(({ at, kind, actor, detail, address }) => {
      const parts = [at.toISOString(), kind, `by the ${actor}`, address ?? ''];
      if (Object.keys(detail).length > 0) parts.push(JSON.stringify(detail));
      return `\n  ${parts.filter((part) => part !== '').join(' ')}`;
    })
    .join('');
}

/** Runs `lienthong account …` and answers its exit code. */
export async function account(args: readonly string[], places: Places): Promise<number> {
  return operate(command, args, places);
}
