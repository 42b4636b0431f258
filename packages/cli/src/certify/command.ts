import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { command, exitCodes, UnreachableProblem, UsageProblem, wrap } from '../framework/index.ts';
import { readManifest } from './manifest.ts';
import { newKey, reportOf, sign } from './report.ts';
import { startSandbox } from './sandbox.ts';
import { cases, chosenCases, playSuite, type Judged } from './suite.ts';

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const;

export const certify = command({
  about:
    'Plays an app through the conformance suite: a sandbox of its own, in which tokens end, connections break, colleagues write ' +
    'at the same time and webhooks are forged. Gives a report for the appraisal (docs/certify.md).',
  actions: [
    { name: 'run', words: '[MANIFEST]', about: 'plays the suite (default lienthong-certify.json)' },
    { name: 'cases', about: 'lists the cases' },
    { name: 'key', words: 'FILE', about: 'makes a key that signs reports, and shows the half to register' },
  ],
  options: {
    only: {
      type: 'string',
      multiple: true,
      value: 'CASE',
      about: 'this case or group only, as in write; no report',
    },
    key: { type: 'string', value: 'FILE', about: 'private key (JWK) that signs the report' },
    out: { type: 'string', value: 'FILE', about: 'where the signed report goes' },
    patience: {
      type: 'string',
      value: 'SECONDS',
      about: 'how long a command of the app may take (default 60)',
    },
  },
  notes: [
    'The commands of the manifest are given LIENTHONG_URL, LIENTHONG_SCHOOL, LIENTHONG_CLIENT_ID, LIENTHONG_CLIENT_SECRET, ' +
      'LIENTHONG_STATE (a folder for what they keep between two runs) and, for serve, LIENTHONG_WEBHOOK_SECRET.',
  ],
  async run({ action, words: [word], values, terminal: { cwd }, progress, note }) {
    if (action === 'cases') return listed();
    if (action === 'key') return makeKey(resolve(cwd, word ?? ''));
    const { only, key, out } = values;
    if ((key === undefined) !== (out === undefined))
      throw new UsageProblem('--key and --out belong together: the key signs what is written.');
    if (key !== undefined && only.length > 0)
      throw new UsageProblem('A report is about all cases: leave --only out to sign one.');
    const strangers = only.filter((wanted) => chosenCases([wanted]).length === 0);
    if (strangers.length > 0) throw new UsageProblem(`No case is called ${strangers.join(', ')}.`);
    const patience = Number(values.patience ?? 60) * 1_000;
    if (!(patience > 0)) throw new UsageProblem('--patience is a number of seconds.');
    const manifest = readManifest(word ?? 'lienthong-certify.json', cwd);
    if (key !== undefined && manifest.app === undefined)
      throw new UsageProblem('The manifest does not say which `app` the report is for.');
    const secretKey = key === undefined ? undefined : read(resolve(cwd, key));

    note('Starting a sandbox of its own …');
    const startedAt = new Date();
    const sandbox = await startSandbox(manifest.scopes);
    const bar = progress({ title: 'Playing', total: chosenCases(only).length });
    let judged: Judged[];
    try {
      judged = await playSuite({ manifest, sandbox, patience, only, played: () => bar.step() });
    } finally {
      await sandbox.stop();
    }
    bar.done('Played.');
    const report = reportOf(manifest.app ?? sandbox.clientId, judged, startedAt);
    if (secretKey !== undefined && out !== undefined)
      writeFileSync(resolve(cwd, out), `${await sign(report, secretKey)}\n`);
    const anyFailed = judged.some(({ verdict }) => verdict.outcome === 'failed');
    return {
      text: [shown(judged), ...(out === undefined ? [] : [`Signed report: ${out}`])].join('\n'),
      data: { ...report, signed: out ?? null },
      exitCode: anyFailed ? exitCodes.failed.code : exitCodes.done.code,
    };
  },
});

function listed() {
  const width = Math.max(...cases.map(({ id }) => id.length));
  return {
    text: cases.map(({ id, title }) => `${id.padEnd(width)}  ${title.en}`).join('\n'),
    data: cases.map(({ id, title, needs }) => ({ id, title, needs })),
  };
}

async function makeKey(file: string) {
  const { privateJwk, publicJwk } = await newKey();
  try {
    // Nobody else on the machine reads it, and an earlier one is not lost.
    writeFileSync(file, `${JSON.stringify(privateJwk)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    throw new UnreachableProblem(`${file} cannot be made; a file that is there is not written over.`, {
      cause,
    });
  }
  return {
    text: `Private key: ${file}. Keep it like a password.\nRegister this half as certificationKey:\n\n${JSON.stringify(publicJwk, null, 2)}`,
    data: { file, certificationKey: publicJwk },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UnreachableProblem(`${file} cannot be read.`, { cause });
  }
}

function shown(judged: readonly Judged[]): string {
  const lines = judged.flatMap(({ id, title, verdict }) => [
    `${marks[verdict.outcome]} ${title.en}`,
    ...('detail' in verdict ? [...wrap(verdict.detail.en, 4)] : []),
    ...(verdict.outcome === 'failed' ? [`    lienthong certify run --only ${id}`] : []),
  ]);
  const count = (outcome: keyof typeof marks) =>
    judged.filter(({ verdict }) => verdict.outcome === outcome).length;
  return [
    ...lines,
    '',
    `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} not applicable`,
  ].join('\n');
}
