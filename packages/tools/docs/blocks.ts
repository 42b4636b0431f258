import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.ts';

/** A fenced sample of a page. What stands behind its language says what the tests do with it (README.md of this folder). */
export interface Block {
  language: string;
  /** `file=hello.mjs` gives `{ file: 'hello.mjs' }`, a word alone `true`. */
  marks: Readonly<Record<string, string | true>>;
  code: string;
  /** Line of the page where the code begins, from 1. */
  line: number;
}

export interface Page {
  /** From the root of the repository. */
  path: string;
  blocks: Block[];
}

/** Every page a developer reads: of the repository, of its packages and examples. */
export function pages(): Page[] {
  return globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/**/*.md'], {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  })
    .sort()
    .map((path) => ({ path, blocks: blocksOf(readFileSync(join(root, path), 'utf8')) }));
}

export function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = '', language = '', info = ''] = /^( *)```(\w+)(.*)$/.exec(lines[at] ?? '') ?? [];
    if (language === '') continue;
    const end = lines.findIndex((line, index) => index > at && line === `${indent}\`\`\``);
    if (end < 0) throw new Error(`The sample that begins in line ${at + 1} does not end.`);
    const code = lines.slice(at + 1, end).map((line) => line.slice(indent.length));
    blocks.push({ language, marks: marksOf(info), code: code.join('\n'), line: at + 2 });
    at = end;
  }
  return blocks;
}

/** Samples with what goes on behind them (`then`), as one module with the marks of both. */
export function continued(blocks: readonly Block[]): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    if (block.marks['then'] === undefined) whole.push(block);
    else if (before === undefined || !isCode(before))
      throw new Error(`Line ${block.line} goes on with a sample, but there is none before it.`);
    else
      whole[whole.length - 1] = {
        ...before,
        code: `${before.code}\n${block.code}`,
        marks: { ...before.marks, ...block.marks, run: true },
      };
  }
  return whole;
}

function marksOf(info: string): Block['marks'] {
  const words = info.trim().split(/\s+/).filter(Boolean);
  return Object.fromEntries(
    words.map((word) => {
      const [name = '', value] = word.split('=');
      return [name, value ?? true];
    }),
  );
}

export const isCode = ({ language }: Block): boolean => ['ts', 'js', 'mjs', 'tsx', 'jsx'].includes(language);
