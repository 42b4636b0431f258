import { parseArgs } from 'node:util';
import { UsageProblem } from '../arguments.ts';
import { readExports, ReadProblem, type Head } from './read-export.ts';
import { verify, type Expected, type Verdict } from './verify.ts';

export const auditHelp = `lienthong audit verify FILE…  checks exports of a school's ledger, without any server

Several files are one chain, in this order: archives, the oldest first, then the export of what the ledger holds now.

  --head HASH       a head kept earlier (or SEQ:HASH): the chain must contain it
  --after HASH      the head of an earlier export (or SEQ:HASH) that the first file continues
  --json            the result as JSON

Exit codes: 0 the chain is whole; 1 it is not, and the first wrong entry is named; 2 wrong arguments;
3 the file cannot be read or is no export.
`;

const options = {
  head: { type: 'string' },
  after: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** Runs `lienthong audit …` and answers its exit code. */
export async function audit(args: readonly string[], output: Output): Promise<number> {
  try {
    const { files, expected, json, help } = readAuditArguments(args);
    if (help) {
      output.out(auditHelp);
      return 0;
    }
    const verdict = await verify(readExports(files), expected);
    output.out(json ? JSON.stringify(verdict) : sentences(verdict));
    return verdict.ok ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageProblem) {
      output.err(`${error.message}\n\n${auditHelp}`);
      return 2;
    }
    if (!(error instanceof ReadProblem)) throw error;
    output.err(error.message);
    return 3;
  }
}

interface AuditArguments {
  files: readonly string[];
  expected: Expected;
  json: boolean;
  help: boolean;
}

function readAuditArguments(args: readonly string[]): AuditArguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  const help = values.help ?? false;
  if (!help && (command !== 'verify' || files.length === 0))
    throw new UsageProblem('Say which file: lienthong audit verify FILE');
  const expected = {
    head: values.head === undefined ? undefined : headOf(values.head, '--head'),
    after: values.after === undefined ? undefined : headOf(values.after, '--after'),
  };
  return { files, expected, json: values.json ?? false, help };
}

function headOf(text: string, name: string): Head {
  const [, seq, hash = ''] = /^(?:(\d{1,15}):)?(.*)$/s.exec(text) ?? [];
  return { seq: seq === undefined ? null : Number(seq), hash: hashOf(hash, name) };
}

function hashOf(text: string, name: string): string {
  if (!/^[\da-f]{64}$/i.test(text))
    throw new UsageProblem(`${name} takes a SHA-256 of 64 hexadecimal digits, not "${text}".`);
  return text.toLowerCase();
}

function sentences({ ok, schoolId, count, first, follows, head, fault, file }: Verdict): string {
  const range = head ? `entries ${first} to ${head.seq}` : 'no entries';
  if (ok) {
    return [
      `The chain is whole: ${range}${schoolId === null ? '' : ` of school ${schoolId}`}.`,
      ...(follows
        ? [
            `It follows entry ${follows.seq}:${follows.hash}; whether what came before is whole, the archives show.`,
          ]
        : []),
      ...(head ? [`Head to keep: ${head.seq}:${head.hash}`] : []),
    ].join('\n');
  }
  const { kind, seq, id, member, expected, found, detail } = fault ?? {};
  return [
    `NOT WHOLE (${kind})${file ? ` in ${file}` : ''} at entry ${seq ?? '?'}${id ? `, id ${id}` : ''}${member ? `, ${member}` : ''}: ${detail}`,
    ...(expected ? [`  expected ${expected}`] : []),
    ...(found ? [`  found    ${found}`] : []),
    count > 0 ? `Before it ${range} are right.` : 'No entry before it is right.',
  ].join('\n');
}
