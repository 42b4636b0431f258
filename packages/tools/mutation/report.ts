import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult, MutantStatus } from '@stryker-mutator/api/core';

export interface FileScore {
  readonly file: string;
  readonly killed: number;
  readonly survived: number;
  readonly notCovered: number;
}

const DETECTED: readonly MutantStatus[] = ['Killed', 'Timeout'];

/** Mutants that could not be run, and those ignored on purpose, count neither way. */
export function scores(results: readonly MutantResult[], base: string): FileScore[] {
  const files = new Map<string, MutantResult[]>();
  for (const result of results) {
    const file = relative(base, result.fileName);
    files.set(file, [...(files.get(file) ?? []), result]);
  }
  const rows = [...files].map(([file, mutants]) => {
    const count = (...statuses: readonly MutantStatus[]) =>
      mutants.filter(({ status }) => statuses.includes(status)).length;
    return { file, killed: count(...DETECTED), survived: count('Survived'), notCovered: count('NoCoverage') };
  });
  return rows.filter((row) => total(row) > 0).sort((a, b) => (a.file < b.file ? -1 : 1));
}

const total = ({ killed, survived, notCovered }: FileScore): number => killed + survived + notCovered;

export const share = (row: FileScore): number => (total(row) === 0 ? 1 : row.killed / total(row));

export function overall(rows: readonly FileScore[]): FileScore {
  const sum = (key: 'killed' | 'survived' | 'notCovered') => rows.reduce((all, row) => all + row[key], 0);
  return { file: 'all', killed: sum('killed'), survived: sum('survived'), notCovered: sum('notCovered') };
}

/** Rounded down: 89,99 % is not 90 %. */
export const percent = (value: number): string => `${(Math.floor(value * 1000) / 10).toFixed(1)} %`;

export function table(rows: readonly FileScore[]): string {
  const width = Math.max(...rows.map(({ file }) => file.length));
  const line = (file: string, ...cells: readonly string[]) =>
    [file.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join('  ');
  return [
    line('', 'score', 'detected', 'survived', 'no test'),
    ...rows.map((row) =>
      line(row.file, percent(share(row)), ...[row.killed, row.survived, row.notCovered].map(String)),
    ),
  ].join('\n');
}

/** One line for each mutant that no test noticed: where, what was there, what it became. */
export function survivors(results: readonly MutantResult[], base: string): string[] {
  const sources = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const lines = sources.get(file) ?? readFileSync(file, 'utf8').split('\n');
    sources.set(file, lines);
    return lines;
  };
  const open = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return open.sort(compare).map(({ fileName, location: { start, end }, replacement, status }) => {
    // Lines and columns are counted from 1.
    const lines = linesOf(fileName).slice(start.line - 1, end.line);
    lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column - 1) ?? '';
    lines[0] = lines[0]?.slice(start.column - 1) ?? '';
    const where = `${relative(base, fileName)}:${start.line}:${start.column}`;
    return `${where}  ${short(lines.join(' '))}  →  ${short(replacement)}${status === 'NoCoverage' ? '  (no test)' : ''}`;
  });
}

function compare(a: MutantResult, b: MutantResult): number {
  const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return (
    text(a.fileName, b.fileName) ||
    a.location.start.line - b.location.start.line ||
    a.location.start.column - b.location.start.column ||
    text(a.replacement, b.replacement)
  );
}

function short(code: string): string {
  const oneLine = code.replace(/\s+/g, ' ').trim();
  return oneLine.length > 70 ? `${oneLine.slice(0, 69)}…` : oneLine;
}
