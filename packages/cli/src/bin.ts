#!/usr/bin/env node
import { join } from 'node:path';

const [command, ...args] = process.argv.slice(2);
if (command === 'start') {
  // Only what the command needs: checking a ledger loads no server.
  const { start } = await import('./start.ts');
  await start(args, { dataDir: join(process.cwd(), '.lienthong') });
} else if (command === 'audit') {
  const { audit } = await import('./audit/command.ts');
  process.exitCode = await audit(args, { out: console.log, err: console.error });
} else if (command === 'keys') {
  const { keys } = await import('./operator/keys.ts');
  process.exitCode = await keys(args, operatorPlaces());
} else if (command === 'identity-provider') {
  const { identityProvider } = await import('./operator/identity-provider.ts');
  process.exitCode = await identityProvider(args, operatorPlaces());
} else if (command === 'relying-party') {
  const { relyingParty } = await import('./operator/relying-party.ts');
  process.exitCode = await relyingParty(args, operatorPlaces());
} else if (command === 'account') {
  const { account } = await import('./operator/account.ts');
  process.exitCode = await account(args, operatorPlaces());
} else {
  console.log(
    'lienthong start [--port N] [--data DIR] [--fresh]   starts a central system with demo data; --help tells more\n' +
      'lienthong audit verify FILE… [--head HASH]          checks exports of a school’s ledger offline\n' +
      'lienthong account show|reset-second-factor|…        a lost phone, a forgotten password, sessions\n' +
      'lienthong keys list|rotate [--now]                  the keys that sign identity tokens and cookies\n' +
      'lienthong identity-provider add|list|…              outside systems through which people sign in here\n' +
      'lienthong relying-party add|list|…                  outside systems whose people sign in here',
  );
  process.exitCode = command === undefined || command === '--help' || command === 'help' ? 0 : 2;
}

function operatorPlaces() {
  return {
    out: console.log,
    err: console.error,
    databaseUrl: process.env.DATABASE_URL,
    dataDir: join(process.cwd(), '.lienthong'),
  };
}
