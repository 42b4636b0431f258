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
} else {
  console.log(
    'lienthong start [--port N] [--data DIR] [--fresh]   starts a central system with demo data; --help tells more\n' +
      'lienthong audit verify FILE [--head HASH]           checks an export of a school’s ledger offline',
  );
  process.exitCode = command === undefined || command === '--help' || command === 'help' ? 0 : 2;
}
