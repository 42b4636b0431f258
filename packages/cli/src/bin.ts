#!/usr/bin/env node
import { join } from 'node:path';
import { start } from './start.ts';

const [command, ...args] = process.argv.slice(2);
if (command === 'start') {
  await start(args, { dataDir: join(process.cwd(), '.lienthong') });
} else {
  console.log(
    'lienthong start [--port N] [--data DIR] [--fresh]   starts a central system with demo data; --help tells more',
  );
  process.exitCode = command === undefined || command === '--help' || command === 'help' ? 0 : 2;
}
