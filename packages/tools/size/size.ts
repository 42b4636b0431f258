import { budgets } from './budgets.ts';
import { weigh, weighFromCentralSystem } from './weigh.ts';

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const cell = (bytes: number, budget: number | undefined) =>
  budget === undefined
    ? kB(bytes).padStart(6) + '        '
    : `${kB(bytes).padStart(6)} / ${String(budget).padStart(3)}  `;

/** Prints the table of weights; false when one is over its budget. */
export async function printSizes(): Promise<boolean> {
  let within = true;
  console.log(`${'kB after brotli / budget'.padEnd(42)} at once         everything`);
  for (const { name, imports, first, everything } of budgets) {
    const weight =
      'fromCentralSystem' in imports
        ? await weighFromCentralSystem(imports.fromCentralSystem)
        : await weigh(imports);
    const over =
      weight.first > (first ?? Infinity) * 1000 || weight.everything > (everything ?? Infinity) * 1000;
    if (over) within = false;
    console.log(
      `${over ? '✗' : '✓'} ${name.padEnd(40)} ${cell(weight.first, first)}  ${cell(weight.everything, everything)}`,
    );
  }
  if (!within)
    console.log('\nOver budget. See what grew: the budgets stand in packages/tools/size/budgets.ts.');
  return within;
}
