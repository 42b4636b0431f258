import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { PlanKind } from '@stryker-mutator/api/core';
import type {
  DryRunCompletedEvent,
  MutationTestingPlanReadyEvent,
  Reporter,
} from '@stryker-mutator/api/report';

/** A test that takes longer is paid again for every mutant it reaches. */
const SLOW_MS = 300;

/** Says before the long part what will be done, and which tests make it long. */
const plan: Reporter = {
  onDryRunCompleted({ result: { tests } }: DryRunCompletedEvent) {
    const seconds = tests.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0) / 1000;
    console.log(`${tests.length} tests pass without a mutant in ${seconds.toFixed(1)} s.`);
    for (const { name, fileName, timeSpentMs } of tests) {
      if (timeSpentMs > SLOW_MS) {
        console.log(
          `  slow: ${(timeSpentMs / 1000).toFixed(1)} s  ${fileName?.split('/').at(-1) ?? ''}  ${name}`,
        );
      }
    }
  },
  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent) {
    const run = mutantPlans.filter(({ plan: kind }) => kind === PlanKind.Run).length;
    console.log(
      `${run} mutants to try; ${mutantPlans.length - run} are known from the last run, or ignored.`,
    );
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Reporter, 'plan', plan)];
