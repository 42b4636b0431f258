/** Runs the benches that the command line names, or all. Figures are for this machine and this run only. */
import { print, type Row } from './report.ts';

const benches: Record<string, () => Promise<{ title: string; rows: Row[] }>> = {
  regulations: async () => (await import('./regulations.ts')).bench(),
  gradebook: async () => (await import('./gradebook.ts')).bench(),
  permissions: async () => (await import('./permissions.ts')).bench(),
  'grade-table': async () => (await import('./grade-table/run.ts')).bench(),
  news: async () => (await import('./news/run.ts')).bench(),
  sdk: async () => (await import('./sdk.ts')).bench(),
  changes: async () => (await import('./changes/run.ts')).bench(),
  feeds: async () => (await import('./feeds/run.ts')).bench(),
  start: async () => (await import('./start.ts')).bench(),
};

const wanted = process.argv.slice(2).filter((arg) => arg !== '--');
const names = wanted.length > 0 ? wanted : Object.keys(benches);
for (const name of names) {
  const bench = benches[name];
  if (!bench) {
    console.error(`There is no bench "${name}". Known: ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
  const { title, rows } = await bench();
  print(title, rows);
}
