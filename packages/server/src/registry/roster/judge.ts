import { v7 as uuid } from 'uuid';
import type { components } from '@lienthong/specs/schema';
import type { Day, SchoolLevel } from '../../database/schema.ts';
import { nameParts, sortName } from '../../sort-name.ts';
import { readRow, type PupilLine } from './read-row.ts';
import { missing, remark, type Remark, type RosterField } from './remarks.ts';
import type { ClassRow, MemberRow, PupilRow } from './repository.ts';

type RosterRow = components['schemas']['RosterRow'];

/** What the school has while its roster is locked. */
export interface Present {
  level: SchoolLevel;
  classes: readonly ClassRow[];
  pupils: readonly PupilRow[];
  /** Of the classes that are named, and where the pupils are. */
  members: readonly MemberRow[];
}

export interface Accepted {
  line: PupilLine;
  pupil: PupilRow | undefined;
  /** Where the pupil is now. */
  from: MemberRow | undefined;
  pupilId: string;
  class: ClassRow;
  classIsNew: boolean;
  ordinal: number;
  changed: RosterField[];
}
export interface Verdict {
  row: number;
  problems: Remark[];
  warnings: Remark[];
  accepted: Accepted | undefined;
}

const grades: Record<SchoolLevel, readonly [number, number]> = {
  preschool: [0, 0],
  primary: [1, 5],
  lowerSecondary: [6, 9],
  upperSecondary: [10, 12],
};

/** Decides on every row by itself; nothing is written yet. */
export function judge(present: Present, rows: readonly RosterRow[], today: Day): Verdict[] {
  const read = rows.map((row) => ({ row: row.row, ...readRow(row, today) }));
  const codes = countOf(read.map(({ line }) => line.code));
  const places = countOf(read.map(({ line }) => placeKey(line)));
  const classes = new Map(present.classes.map((known) => [known.name, { class: known, isNew: false }]));
  const pupils = new Map(present.pupils.map((pupil) => [pupil.code, pupil]));
  const whereabouts = new Map(present.members.map((member) => [member.id, member]));

  const verdicts = read.map(({ row, line, problems }): Verdict => {
    if ((codes.get(line.code) ?? 0) > 1 && line.code !== '')
      problems.push(
        remark(
          'pupilCode',
          'repeated',
          'Mã này có ở hai dòng; giữ lại một.',
          'Two rows have this code; keep one of them.',
        ),
      );
    if (line.ordinal !== undefined && (places.get(placeKey(line)) ?? 0) > 1)
      problems.push(
        remark(
          'ordinal',
          'repeated',
          'Hai học sinh cùng lớp có số thứ tự này.',
          'Two pupils of the class have this number.',
        ),
      );
    const known = classes.get(line.className);
    if (known && line.grade !== undefined && line.grade !== known.class.grade)
      problems.push(
        remark(
          'grade',
          'otherGrade',
          `Lớp này thuộc khối ${known.class.grade}.`,
          `This class is of grade ${known.class.grade}.`,
        ),
      );
    if (!known && line.className !== '') problems.push(...newClassProblems(line, present.level));
    const pupil = pupils.get(line.code);
    if (!pupil && line.birthDate === undefined)
      problems.push(missing('birthDate', ' của học sinh mới', ' of a pupil who is new'));
    if (
      pupil &&
      line.birthDate !== undefined &&
      line.birthDate !== pupil.birthDate &&
      fold(line.fullName) !== fold(pupil.fullName)
    )
      problems.push(
        remark(
          'pupilCode',
          'belongsToAnother',
          'Mã này là của học sinh khác họ tên và khác ngày sinh; kiểm tra lại mã.',
          'The code is that of a pupil with another name and another birth date; check the code.',
        ),
      );
    // A code that was typed wrong, or lost its zero in a spreadsheet, would make a second record of the same child.
    if (!pupil && isThere(line, known?.class.id, present.members)) problems.push(alsoEnrolled('pupilCode'));
    if (problems.length > 0) return { row, problems, warnings: [], accepted: undefined };

    const into = known ?? {
      class: { id: uuid(), name: line.className, grade: line.grade ?? 0 },
      isNew: true,
    };
    classes.set(line.className, into);
    const accepted: Accepted = {
      ...{ line, pupil, from: pupil && whereabouts.get(pupil.id), pupilId: pupil?.id ?? uuid() },
      ...{ class: into.class, classIsNew: into.isNew, ordinal: line.ordinal ?? 0, changed: [] },
    };
    return { row, problems, warnings: [], accepted };
  });
  const accepted = verdicts.flatMap((verdict) => verdict.accepted ?? []);
  number(accepted, present.members);
  for (const one of accepted) one.changed = one.pupil ? changesOf(one, one.pupil) : [];
  warn(verdicts, present.members);
  return verdicts;
}

function isThere(line: PupilLine, classId: string | undefined, members: readonly MemberRow[]): boolean {
  return members.some(
    (member) =>
      member.classId === classId &&
      member.birthDate === line.birthDate &&
      fold(member.fullName) === fold(line.fullName),
  );
}

function alsoEnrolled(field: RosterField): Remark {
  return remark(
    field,
    'alsoEnrolled',
    'Lớp có học sinh cùng họ tên và ngày sinh với mã khác; mã của một học sinh không bao giờ đổi.',
    'The class has a pupil of the same name and birth date under another code; the code of a pupil never changes.',
  );
}

function newClassProblems({ grade }: PupilLine, level: SchoolLevel): Remark[] {
  if (grade === undefined) return [missing('grade', ' của lớp mới', ' of a class that is new')];
  const [first, last] = grades[level];
  if (grade >= first && grade <= last) return [];
  return [
    remark(
      'grade',
      'notOfSchool',
      `Trường này có khối ${first} đến ${last}.`,
      `This school has the grades ${first} to ${last}.`,
    ),
  ];
}

/** Whoever comes without a number gets the next ones of the class, in the order of the register. */
function number(accepted: readonly Accepted[], members: readonly MemberRow[]): void {
  const last = new Map<string, number>();
  const raise = (classId: string, ordinal: number) =>
    last.set(classId, Math.max(last.get(classId) ?? 0, ordinal));
  for (const { classId, ordinal } of members) raise(classId, ordinal);
  for (const one of accepted) raise(one.class.id, one.ordinal);
  const without = accepted.filter(({ line }) => line.ordinal === undefined);
  for (const one of without) if (stays(one)) one.ordinal = one.from?.ordinal ?? 0;
  const arriving = without
    .filter((one) => !stays(one))
    .map((one) => ({ one, key: sortName(nameParts(one.line.fullName)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { one } of arriving) {
    one.ordinal = (last.get(one.class.id) ?? 0) + 1;
    raise(one.class.id, one.ordinal);
  }
}

export function stays({ from, class: into }: Accepted): boolean {
  return from?.classId === into.id;
}

function changesOf(one: Accepted, pupil: PupilRow): RosterField[] {
  const { line } = one;
  const changed: RosterField[] = [];
  if (line.fullName !== pupil.fullName) changed.push('fullName');
  if (line.birthDate !== undefined && line.birthDate !== pupil.birthDate) changed.push('birthDate');
  if (line.sex !== undefined && line.sex !== pupil.sex) changed.push('sex');
  if (!stays(one)) changed.push('className');
  else if (one.ordinal !== one.from?.ordinal) changed.push('ordinal');
  return changed;
}

/** What the classes will be like, with what somebody should look at. */
function warn(verdicts: readonly Verdict[], members: readonly MemberRow[]): void {
  const moved = new Set(verdicts.flatMap(({ accepted }) => accepted?.pupilId ?? []));
  const classes = new Map<string, { id: string; ordinal: number; who: string }[]>();
  const add = (classId: string, id: string, ordinal: number, name: string, birthDate: Day) =>
    classes.set(classId, [
      ...(classes.get(classId) ?? []),
      { id, ordinal, who: `${fold(name)} ${birthDate}` },
    ]);
  for (const { id, classId, ordinal, fullName, birthDate } of members)
    if (!moved.has(id)) add(classId, id, ordinal, fullName, birthDate);
  for (const { accepted: one } of verdicts)
    if (one) add(one.class.id, one.pupilId, one.ordinal, one.line.fullName, birthDateOf(one));
  for (const { accepted: one, warnings } of verdicts) {
    if (!one) continue;
    const others = (classes.get(one.class.id) ?? []).filter(({ id }) => id !== one.pupilId);
    const who = `${fold(one.line.fullName)} ${birthDateOf(one)}`;
    if (!one.pupil && others.some((other) => other.who === who)) warnings.push(alsoEnrolled('fullName'));
    if (others.some(({ ordinal }) => ordinal === one.ordinal))
      warnings.push(
        remark(
          'ordinal',
          'taken',
          'Một học sinh khác của lớp đang có số thứ tự này.',
          'Another pupil of the class has this number.',
        ),
      );
  }
}

export function birthDateOf({ line, pupil }: Accepted): Day {
  return line.birthDate ?? pupil?.birthDate ?? '';
}

/** Names that differ only in case, tones and spacing are taken for the same. */
function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
}

function placeKey({ className, ordinal }: PupilLine): string {
  return `${className}/${ordinal ?? ''}`;
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
