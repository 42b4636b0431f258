import { command, UnreachableProblem, UsageProblem } from '../framework/index.ts';
import { readExports, ReadProblem, type Head } from './read-export.ts';
import { verify, type Verdict } from './verify.ts';

export const audit = command({
  about: "Checks exports of a school's ledger on any machine, without server or network.",
  actions: [
    {
      name: 'verify',
      words: 'FILE…',
      about: 'whether the chain is whole, and if not, the first wrong entry',
    },
  ],
  options: {
    head: {
      ...{ type: 'string', value: 'HASH' },
      about: 'a head kept earlier (or SEQ:HASH): the chain must contain it',
    },
    after: {
      ...{ type: 'string', value: 'HASH' },
      about: 'the head of an earlier export (or SEQ:HASH) that the first file continues',
    },
  },
  notes: [
    'Several files are one chain, in this order: archives, the oldest first, then the export of what the ledger holds now.',
    'Exit codes: 0 the chain is whole; 1 it is not; 2 wrong arguments; 3 the file cannot be read or is no export.',
  ],
  async run({ words, values }) {
    const expected = {
      head: values.head === undefined ? undefined : headOf(values.head, '--head'),
      after: values.after === undefined ? undefined : headOf(values.after, '--after'),
    };
    const verdict = await verify(readExports(words), expected).catch((error: unknown) => {
      if (error instanceof ReadProblem) throw new UnreachableProblem(error.message, { cause: error });
      throw error;
    });
    return { text: sentences(verdict), data: verdict, exitCode: verdict.ok ? 0 : 1 };
  },
});

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
