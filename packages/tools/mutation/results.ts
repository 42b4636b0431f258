import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { schema } from '@stryker-mutator/api/core';

/**
 * Leaves only what a test has noticed in the results of the last run. Stryker would also believe that a mutant survived,
 * and does not see a new test that reaches code run on import, so a survivor would stay one.
 */
export function forgetSurvivors(file: string): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as schema.MutationTestResult;
  for (const result of Object.values(report.files)) {
    result.mutants = result.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  }
  writeFileSync(file, JSON.stringify(report));
}
