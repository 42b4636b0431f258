import {
  accountFacts,
  type AccountFacts,
  disableAccount,
  resetPassword,
  resetSecondFactor,
  signOutAccount,
} from '@lienthong/server';
import { operator } from './operate.ts';

const words = 'USER';

export const account = operator({
  about: 'Helps whoever lost a phone or forgot a password, and shuts accounts.',
  actions: [
    {
      ...{ name: 'show', words },
      about:
        'whether it is disabled, its second factor, open sessions, outside identities that enter it, what happened to it',
    },
    { name: 'reset-second-factor', words, about: 'for a lost phone without recovery codes' },
    { name: 'reset-password', words, about: 'for a forgotten password: prints a new one' },
    { name: 'sign-out', words, about: 'ends every session at once' },
    {
      ...{ name: 'disable', words },
      about: 'nobody signs in with it any more; every session ends at once',
    },
    { name: 'enable', words, about: 'opens it again, with the password it had' },
  ],
  options: {},
  databaseUrl: 'PostgreSQL; works while the central system runs',
  notes: [
    'Make sure who is asking before you reset anything: see the owner, or call a number you knew before. Both resets sign the account out everywhere. Whoever must have a second factor sets up a new one at the next sign-in. A new password also ends the links to outside identities that were made with the old one; those the registry imported stay (lienthong identity-provider unlink).',
  ],
  async run({ database: { db }, action, words: [user = ''], now }) {
    const done = (text: string, data: object = {}) => ({ text, data: { username: user, ...data } });
    switch (action) {
      case 'show': {
        const facts = await accountFacts(db, user, now);
        return { text: shown(facts), data: facts };
      }
      case 'reset-second-factor': {
        const had = await resetSecondFactor(db, user, now);
        return done(
          had
            ? `${user} has no second factor any more and is signed out everywhere.`
            : `${user} had no second factor. It is signed out everywhere.`,
          { hadSecondFactor: had },
        );
      }
      case 'reset-password': {
        const password = await resetPassword(db, user, now);
        return done(
          `New password of ${user}, shown this once: ${password}\nThe next sign-in asks for another in its place.`,
          { password },
        );
      }
      case 'sign-out':
        await signOutAccount(db, user, now);
        return done(`${user} is signed out everywhere.`);
      case 'disable': {
        const changed = await disableAccount(db, user, true, now);
        return done(
          changed ? `${user} is disabled and signed out everywhere.` : `${user} was disabled already.`,
          { changed },
        );
      }
      default: {
        const changed = await disableAccount(db, user, false, now);
        return done(changed ? `${user} is enabled again.` : `${user} was not disabled.`, { changed });
      }
    }
  },
});

function shown(facts: AccountFacts): string {
  const factor = facts.secondFactor
    ? `since ${facts.secondFactor.toISOString()}, ${facts.recoveryCodesLeft} recovery codes left`
    : 'none';
  const state = facts.disabled ? `disabled since ${facts.disabled.toISOString()}` : 'enabled';
  return [
    `${facts.username} (${facts.displayName})`,
    `State: ${state}`,
    `Second factor: ${factor}`,
    `Open sessions: ${facts.openSessions}`,
    `Outside identities: ${links(facts)}`,
    `What happened: ${events(facts)}`,
  ].join('\n');
}

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
