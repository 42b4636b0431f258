import { resolve } from 'node:path';
import {
  markFields,
  pupilHeaders,
  readTerm,
  slots,
  type MarkField,
  type PupilField,
} from '@lienthong/regulations/mark-lists';
import { centralEnvironment, centralOptions, connect } from '../central/connect.ts';
import type { Options } from '../framework/command.ts';
import { command, UsageProblem, type Given, type Outcome } from '../framework/index.ts';
import { readArchive } from '../one-roster/read-archive.ts';
import { validate } from '../one-roster/validate.ts';
import { readTables } from '../tables/read-table.ts';
import { importOneRoster, type ImportedOneRoster } from './import-one-roster.ts';
import { importPupils } from './import-pupils.ts';
import { fieldByHeader, readMapped } from './pupil-columns.ts';
import { readPupils } from './read-pupils.ts';
import { importMarks, type ImportedMarks } from './import-marks.ts';
import { markFieldOf, readMarkSheets } from './read-marks.ts';
import { counted, number, reportText } from './report.ts';
import { runningSchoolYear, yearOf } from './school-year.ts';

const options = {
  ...centralOptions,
  'dry-run': { type: 'boolean', about: 'only say what would happen, with every problem by row and column' },
  map: {
    ...{ type: 'string', multiple: true, value: "'HEADER=FIELD'" },
    about: 'a column of another name, as in --map "Tên cháu=fullName"',
  },
  class: { type: 'string', value: 'NAME', about: 'the class of the list, where the file does not say it' },
  subject: {
    type: 'string',
    value: 'NAME',
    about: 'the subject of the marks, where the file does not say it',
  },
  term: {
    type: 'string',
    value: 'N',
    about: 'the term of the marks, 1 or 2, where the file does not say it',
  },
  overwrite: { type: 'boolean', about: "takes the file's mark where another one stands" },
  'school-year': {
    ...{ type: 'string', value: 'YEAR' },
    about: 'the year in which the school year starts (default: as the file says, or the running one)',
  },
} as const satisfies Options;

export const importCommand = command({
  about:
    'Brings classes, pupils and marks in from the files schools have: Excel (.xlsx), CSV, OneRoster 1.2 CSV. What is right is ' +
    'saved and what is not is named, by row and column. Running it again changes nothing.',
  actions: [
    { name: 'pupils', words: 'FILE', about: 'a list of pupils with their classes' },
    { name: 'marks', words: 'FILE', about: 'marks of classes: TX1 …, ĐĐGgk, ĐĐGck' },
    {
      name: 'oneroster',
      words: 'PATH',
      about: 'classes, pupils and marks from a folder or .zip of OneRoster 1.2 CSV',
    },
  ],
  options,
  environment: centralEnvironment,
  notes: [
    'Exit codes: 0 every row is right; 1 some rows are not, and are named; 2 wrong arguments; 3 a file or the central system cannot be read.',
  ],
  async run(given) {
    switch (given.action) {
      case 'marks':
        return marks(given);
      case 'oneroster':
        return oneRoster(given);
      default:
        return pupils(given);
    }
  },
});

async function pupils(given: Given<typeof options>): Promise<Outcome> {
  const { values, words, terminal, progress } = given;
  const fields = Object.keys(pupilHeaders) as PupilField[];
  const fieldOf = fieldByHeader(pupilHeaders, readMapped(values.map, fields));
  const central = connect(values, terminal);
  const sheets = await readTables(resolve(terminal.cwd, words[0] ?? ''));
  const list = readPupils(sheets, fieldOf, values.class);
  const dryRun = values['dry-run'];
  const bar = progress({ title: dryRun ? 'Trying the rows' : 'Importing', total: list.rows.length });
  const result = await importPupils(central, list, {
    ...{ dryRun, progress: bar },
    schoolYear: yearOf(values['school-year']) ?? list.schoolYear ?? runningSchoolYear(new Date()),
  }).catch((error: unknown) => {
    bar.stop();
    throw error;
  });
  bar.done(`${counted(result.rows, 'row')} read.`);
  const { created, changed, unchanged, refused, newClasses } = result;
  const sum = [
    ...(newClasses.length > 0
      ? [`${dryRun ? 'Classes to be made' : 'New classes'}: ${newClasses.join(', ')}.`]
      : []),
    `${dryRun ? 'Nothing was changed. Would be' : 'Done:'} ${counted(created, 'new pupil')}, ${number(changed)} changed, ` +
      `${number(unchanged)} as they are, ${number(refused)} refused.`,
  ];
  return {
    text: reportText(result, sum),
    data: result,
    exitCode: result.problems.length > 0 ? 1 : 0,
  };
}

async function marks({ values, words, terminal, progress }: Given<typeof options>): Promise<Outcome> {
  const mapped = readMapped<MarkField>(values.map, [...markFields, ...slots]);
  const term = values.term === undefined ? undefined : readTerm(values.term);
  if (values.term !== undefined && term === undefined) throw new UsageProblem('--term takes 1 or 2.');
  const central = connect(values, terminal);
  const read = readMarkSheets(await readTables(resolve(terminal.cwd, words[0] ?? '')), markFieldOf(mapped), {
    ...(values.class !== undefined && { className: values.class }),
    ...(values.subject !== undefined && { subject: values.subject }),
    ...(term !== undefined && { term }),
  });
  const dryRun = values['dry-run'];
  const bar = progress({ title: dryRun ? 'Trying the marks' : 'Importing', total: read.sheets.length });
  const result = await importMarks(central, read, {
    ...{ dryRun, overwrite: values.overwrite, schoolYear: yearOf(values['school-year']), progress: bar },
  }).catch((error: unknown) => {
    bar.stop();
    throw error;
  });
  bar.done(`${counted(result.gradebooks.length, 'gradebook')} read.`);
  const { problems, conflicts, skipped } = result;
  return {
    text: marksText(result),
    data: result,
    exitCode: problems.length + conflicts.length + skipped.length > 0 ? 1 : 0,
  };
}

function marksText(result: ImportedMarks): string {
  const { dryRun, saved, unchanged, problems, conflicts, skipped } = result;
  return reportText({ ...result, problems: [...problems, ...conflicts, ...skipped] }, [
    ...(conflicts.length > 0 ? [`${counted(conflicts.length, 'mark')} stand there with another value.`] : []),
    `${dryRun ? 'Nothing was changed. Would be' : 'Done:'} ${counted(saved, 'mark')} saved, ${number(unchanged)} as they are.`,
  ]);
}

async function oneRoster({ values, words, terminal, progress }: Given<typeof options>): Promise<Outcome> {
  const dryRun = values['dry-run'];
  const archive = await readArchive(resolve(terminal.cwd, words[0] ?? ''));
  const problems = validate(archive);
  if (problems.length > 0)
    return {
      text: reportText({ problems, warnings: [], unread: [] }, [
        `${counted(problems.length, 'problem')}: an archive that is not right is not imported.`,
      ]),
      data: { dryRun, problems, warnings: [], pupils: null, marks: null },
      exitCode: 1,
    };
  const central = connect(values, terminal);
  const bar = progress({ title: dryRun ? 'Trying the archive' : 'Importing' });
  const result = await importOneRoster(central, archive, {
    ...{ dryRun, overwrite: values.overwrite, progress: bar },
    schoolYear: yearOf(values['school-year']) ?? runningSchoolYear(new Date()),
  }).catch((error: unknown) => {
    bar.stop();
    throw error;
  });
  bar.done('Archive read.');
  const { conflicts = [], skipped = [] } = result.marks ?? {};
  const wrong = [...result.problems, ...conflicts, ...skipped];
  return {
    text: reportText(
      { problems: wrong, warnings: result.warnings, unread: archive.unread },
      oneRosterSum(result),
    ),
    data: result,
    exitCode: wrong.length > 0 ? 1 : 0,
  };
}

function oneRosterSum({ dryRun, pupils: of, marks: saved }: ImportedOneRoster): string[] {
  return [
    ...(of.newClasses.length > 0
      ? [`${dryRun ? 'Classes to be made' : 'New classes'}: ${of.newClasses.join(', ')}.`]
      : []),
    `${dryRun ? 'Nothing was changed. Would be' : 'Done:'} ${counted(of.created, 'new pupil')}, ${number(of.changed)} changed, ` +
      `${number(of.unchanged)} as they are, ${number(of.refused)} refused` +
      (saved ? `; ${counted(saved.saved, 'mark')} saved, ${number(saved.unchanged)} as they are.` : '.'),
  ];
}
