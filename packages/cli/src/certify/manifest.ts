import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { everyScope } from '@lienthong/server';
import { UnreachableProblem, UsageProblem } from '../framework/index.ts';

export type Scope = (typeof everyScope)[number];

/** What the suite must know of an app: `lienthong-certify.json` beside it. */
export interface Manifest {
  /** Id under which the app is registered; the report is for this app. */
  app?: string;
  /** The scopes it asks for in its registration. */
  scopes: Scope[];
  commands: {
    /** Reads what the app needs, once, and ends: 0 when it worked. */
    sync: string;
    /** Enters or corrects one mark, and ends. */
    write?: string;
    /** Receives webhooks until it is stopped. */
    serve?: string;
  };
  /** Where `serve` receives webhooks; on this machine. */
  webhook?: string;
  /** Printing names is what the app is for (a list of a class): its output is not searched for them. */
  printsNames?: true;
  /** Folder the commands run in. */
  folder: string;
}

const members = ['$schema', 'app', 'scopes', 'commands', 'webhook', 'printsNames'];
const commandNames = ['sync', 'write', 'serve'];

/** Reads and checks it; says everything that is wrong at once. */
export function readManifest(path: string, cwd: string): Manifest {
  const file = resolve(cwd, path);
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why =
      cause instanceof SyntaxError
        ? `is not JSON: ${cause.message}.`
        : 'cannot be read. It says how your app is run, such as\n' +
          '  { "scopes": ["registry.classes"], "commands": { "sync": "node sync.mjs" } }\n' +
          'docs/certify.md tells what else it may have.';
    throw new UnreachableProblem(`${path} ${why}`, { cause });
  }
  const wrong = faults(found);
  if (wrong.length > 0)
    throw new UsageProblem(
      `${path} is not right:\n${wrong.map((fault) => `  - ${fault}`).join('\n')}\n\nSee docs/certify.md.`,
    );
  return { ...(found as Omit<Manifest, 'folder'>), folder: dirname(file) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faults(found: unknown): string[] {
  if (!isRecord(found)) return ['it must be an object.'];
  const { app, scopes, commands, webhook, printsNames } = found;
  const wrong = unknown(Object.keys(found), members, '');
  if (app !== undefined && (typeof app !== 'string' || !/^[\da-f-]{36}$/i.test(app)))
    wrong.push('`app` is the id the registration answered.');
  if (!Array.isArray(scopes) || scopes.length === 0) wrong.push('`scopes` lists what the app asks for.');
  else
    for (const scope of scopes)
      if (!(everyScope as readonly unknown[]).includes(scope))
        wrong.push(`\`scopes\`: ${JSON.stringify(scope)} is none of ${everyScope.join(', ')}.`);
  if (!isRecord(commands) || typeof commands['sync'] !== 'string')
    wrong.push('`commands.sync` is the command by which the app reads what it needs.');
  else wrong.push(...unknown(Object.keys(commands), commandNames, 'commands.'));
  const local = typeof webhook === 'string' && /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(webhook);
  if (webhook !== undefined && !local)
    wrong.push('`webhook` is an address on this machine, as in http://localhost:5000/webhooks.');
  const serves = isRecord(commands) && commands['serve'] !== undefined;
  if (serves !== (webhook !== undefined)) wrong.push('`commands.serve` and `webhook` belong together.');
  if (printsNames !== undefined && printsNames !== true) wrong.push('`printsNames` is true or left out.');
  return wrong;
}

const unknown = (names: readonly string[], known: readonly string[], before: string): string[] =>
  names.filter((name) => !known.includes(name)).map((name) => `\`${before}${name}\` is unknown.`);
