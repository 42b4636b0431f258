import { resolve } from 'node:path';
import { readTerm } from '@lienthong/regulations/mark-lists';
import { centralEnvironment, centralOptions, connect, type Central } from '../central/connect.ts';
import type { Options } from '../framework/command.ts';
import { command, UsageProblem, type Given, type Outcome } from '../framework/index.ts';
import { counted } from '../import/report.ts';
import { yearOf } from '../import/school-year.ts';
import { gradebooksOf } from '../import/find-gradebook.ts';
import { chosenBooks, markSheets } from './export-marks.ts';
import { exportOneRoster, viewCount } from './export-one-roster.ts';
import { pupilSheet } from './export-pupils.ts';
import { classesOf } from './read-school.ts';
import { assertFits, writeTables } from './write-file.ts';

const options = {
  ...centralOptions,
  out: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    about: 'the file to write: .xlsx or .csv, by its ending',
  },
  class: { type: 'string', multiple: true, value: 'NAME', about: 'only this class' },
  subject: { type: 'string', multiple: true, value: 'NAME', about: 'only marks of this subject' },
  term: { type: 'string', value: 'N', about: 'only marks of this term, 1 or 2' },
  'school-year': {
    ...{ type: 'string', value: 'YEAR' },
    about: 'the year in which the school year starts (default: the running one)',
  },
} as const satisfies Options;
export type ExportGiven = Given<typeof options>;

export const exportCommand = command({
  about:
    'Writes classes, pupils and marks to the files schools work with: Excel (.xlsx), CSV, OneRoster 1.2 CSV. What `lienthong import` ' +
    'reads from such a file is what is there.',
  actions: [
    { name: 'pupils', about: 'the lists of pupils with their classes' },
    { name: 'marks', about: 'marks, one sheet for each class, subject and term' },
    {
      name: 'oneroster',
      about: 'everything the app may read, as OneRoster 1.2 CSV: an archive (.zip) or a folder',
    },
  ],
  options,
  environment: centralEnvironment,
  notes: [
    'The files hold data about children: only you may read them, and you delete them when they have served.',
  ],
  async run(given) {
    const { values, terminal } = given;
    if (values.out === undefined) throw new UsageProblem('Say which file to write: -o FILE.');
    const central = connect(values, terminal);
    const path = resolve(terminal.cwd, values.out);
    switch (given.action) {
      case 'marks':
        return marks(given, central, path);
      case 'oneroster':
        return oneRoster(given, central, path);
      default:
        return pupils(given, central, path);
    }
  },
});

async function pupils({ values, progress }: ExportGiven, central: Central, path: string): Promise<Outcome> {
  assertFits(path, 1);
  const classes = await classesOf(central, values.class, yearOf(values['school-year']));
  const bar = progress({ title: 'Reading pupils', total: classes.length });
  const sheet = await pupilSheet(central, classes, bar);
  await writeTables(path, [sheet]);
  const rows = sheet.rows.length - sheet.headerRow;
  bar.done(`${counted(rows, 'pupil')} read.`);
  return {
    text: `${values.out ?? ''}: ${counted(rows, 'pupil')} of ${counted(classes.length, 'class', 'classes')}.`,
    data: { file: values.out, classes: classes.length, pupils: rows },
  };
}

async function marks({ values, progress }: ExportGiven, central: Central, path: string): Promise<Outcome> {
  const term = values.term === undefined ? undefined : readTerm(values.term);
  if (values.term !== undefined && term === undefined) throw new UsageProblem('--term takes 1 or 2.');
  const all = await gradebooksOf(central, yearOf(values['school-year']));
  const books = chosenBooks(all, { ...values, term });
  assertFits(path, books.length);
  const bar = progress({ title: 'Reading gradebooks', total: books.length });
  await writeTables(path, await markSheets(central, books, bar));
  bar.done(`${counted(books.length, 'gradebook')} read.`);
  return {
    text: `${values.out ?? ''}: ${counted(books.length, 'gradebook')}.`,
    data: { file: values.out, gradebooks: books.length },
  };
}

async function oneRoster(
  { values, progress }: ExportGiven,
  central: Central,
  path: string,
): Promise<Outcome> {
  const bar = progress({ title: 'Reading views', total: viewCount });
  const written = await exportOneRoster(central, path, bar).catch((error: unknown) => {
    bar.stop();
    throw error;
  });
  bar.done('Views read.');
  const counts = Object.entries(written.records).map(
    ([name, count]) => `${name} ${count.toLocaleString('en')}`,
  );
  return {
    text: [
      `${values.out ?? ''}: ${counts.join(', ')}.`,
      ...(written.absent.length > 0 ? [`Not granted, so absent: ${written.absent.join(', ')}.`] : []),
    ].join('\n'),
    data: { ...written, file: values.out },
  };
}
