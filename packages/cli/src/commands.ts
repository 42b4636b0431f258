import type { Entry } from './framework/command.ts';

/** What the central system runs on. */
const server = { node: '22.19' };

/**
 * Every command, in the order of `lienthong --help`. Each loads what it needs when it is asked for: checking a ledger starts no
 * server. To add one: a folder with its {@link Command} made by `command()` (framework/command.ts) and a line here.
 */
export const commands: readonly Entry[] = [
  {
    ...server,
    name: 'start',
    summary: 'the sandbox: a central system with demo data',
    load: async () => (await import('./start/command.ts')).startCommand(),
  },
  {
    name: 'import',
    summary: 'pupils and marks from Excel, CSV and OneRoster files',
    load: async () => (await import('./import/command.ts')).importCommand,
  },
  {
    name: 'export',
    summary: 'pupils and marks to Excel, CSV and OneRoster files',
    load: async () => (await import('./export/command.ts')).exportCommand,
  },
  {
    ...server,
    name: 'certify',
    summary: 'plays an app through the conformance suite',
    load: async () => (await import('./certify/command.ts')).certify,
  },
  {
    name: 'doctor',
    summary: 'what is wrong between an app or page and the system',
    load: async () => (await import('./doctor/command.ts')).doctor,
  },
  {
    name: 'feeds',
    summary: 'checks a news feed; news as ready-made HTML for a website',
    load: async () => (await import('./feeds/command.ts')).feeds,
  },
  {
    name: 'audit',
    summary: "checks exports of a school's ledger offline",
    load: async () => (await import('./audit/command.ts')).audit,
  },
  {
    ...server,
    name: 'account',
    summary: 'operators: a lost phone, a forgotten password, sessions',
    load: async () => (await import('./operator/account.ts')).account,
  },
  {
    ...server,
    name: 'keys',
    summary: 'operators: the keys that sign identity tokens and cookies',
    load: async () => (await import('./operator/keys.ts')).keys,
  },
  {
    ...server,
    name: 'identity-provider',
    summary: 'operators: systems through which people sign in here',
    load: async () => (await import('./operator/identity-provider.ts')).identityProvider,
  },
  {
    ...server,
    name: 'relying-party',
    summary: 'operators: systems whose people sign in here',
    load: async () => (await import('./operator/relying-party.ts')).relyingParty,
  },
];
