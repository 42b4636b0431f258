#!/usr/bin/env node
import { commands } from './commands.ts';
import { processTerminal, runTyped } from './framework/index.ts';
import { leave } from './framework/leave.ts';

leave(await runTyped(commands, process.argv.slice(2), processTerminal()));
