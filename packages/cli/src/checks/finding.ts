import { wrap } from '../framework/index.ts';

/** `problem` needs putting right, `warning` may; `skipped` could not be looked at. */
export type Status = 'ok' | 'warning' | 'problem' | 'skipped';

/** What one check found, in plain language. */
export interface Finding {
  check: string;
  status: Status;
  found: string;
  /** What to do; only where something is wrong or missing. */
  fix?: string;
}

export const ok = (check: string, found: string): Finding => ({ check, status: 'ok', found });
export const warning = (check: string, found: string, fix: string): Finding => ({
  ...{ check, status: 'warning', found, fix },
});
export const problem = (check: string, found: string, fix: string): Finding => ({
  ...{ check, status: 'problem', found, fix },
});
export const skipped = (check: string, found: string, fix: string): Finding => ({
  ...{ check, status: 'skipped', found, fix },
});

const marks: Record<Status, string> = { ok: '✓', warning: '!', problem: '✗', skipped: '–' };
const COLUMN = 19;

/** One finding a paragraph, the sentences under each other. */
export function inWords(findings: readonly Finding[]): string {
  return findings
    .flatMap(({ check, status, found, fix }) => {
      const lines = [...wrap(found, COLUMN), ...(fix === undefined ? [] : wrap(`→ ${fix}`, COLUMN))];
      const [first = '', ...rest] = lines;
      return [`  ${marks[status]} ${check.padEnd(COLUMN - 5)} ${first.trimStart()}`, ...rest];
    })
    .join('\n');
}
