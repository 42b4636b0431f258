import type { GradebookColumn } from '@lienthong/sdk';
import type { TableDictionary } from './grade-table.strings.ts';
import { upper } from './held.ts';

const enSlot = (slot: string): string => {
  if (slot === 'nx') return 'Remark';
  if (slot.startsWith('m')) return `Level, ${enPoint(slot)}`;
  if (slot === 'gk') return 'Mid-term';
  if (slot === 'hk') return 'Term test';
  return slot === 'ck' ? 'Final' : slot.replace('tx', 'Reg. ').replace('dk', 'Per. ');
};

const enSlotName = (slot: string): string =>
  enSlot(slot).replace('Reg. ', 'regular ').replace('Per. ', 'periodic ').toLowerCase();

const enPoint = (slot: string): string => (/^m?g/.test(slot) ? 'mid-term' : 'end of term');

const enForms = { oral: 'Oral', written: 'Written', practical: 'Practical' } as const;

const enColumnName = ({ slot, kind, trait, form }: GradebookColumn): string => {
  if (trait) return `${trait.name}, ${enPoint(slot)}`;
  if (kind === 'level') return `level, ${enPoint(slot)}`;
  if (kind === 'test') return `test, ${enPoint(slot)}`;
  return form ? `${enSlotName(slot)}, ${enForms[form].toLowerCase()}` : enSlotName(slot);
};

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');
export const en: TableDictionary = {
  heading: (subject, className) => `${subject}, class ${className}`,
  period: (term, schoolYear) => `Term ${roman(term)}, school year ${schoolYear}–${schoolYear + 1}`,
  tableLabel: (subject, className, term, held) =>
    `${upper(held)}s in ${subject}, class ${className}, term ${roman(term)}`,
  number: 'No.',
  name: 'Full name',
  slot: enSlot,
  slotName: enSlotName,
  columnGroup: ({ slot, kind, trait, form }) => {
    if (trait)
      return upper(`${enPoint(slot)}: ${trait.dimension === 'quality' ? 'qualities' : 'competences'}`);
    if (kind === 'level' || kind === 'test') return upper(enPoint(slot));
    return form && slot !== 'hk' ? (slot.startsWith('tx') ? 'Regular' : 'Periodic') : '';
  },
  columnHead: ({ slot, kind, trait, form }) => {
    if (trait) return trait.name;
    if (kind === 'level') return 'Level';
    if (kind === 'test') return 'Test';
    return form && slot !== 'hk' ? enForms[form] : enSlot(slot);
  },
  columnName: enColumnName,
  columnTitle: (column) => {
    const { slot, kind, form, weight } = column;
    if (form) return `${upper(enColumnName(column))}, weight ${weight}`;
    if (kind && kind !== 'mark' && kind !== 'passFail') return upper(enColumnName(column));
    return `${enSlotName(slot)} assessment, weight ${weight}`;
  },
  termAverage: 'Term avg',
  yearAverage: 'Year avg',
  termComment: 'Term',
  yearComment: 'Year',
  termAverageName: 'Term average',
  yearAverageName: 'Year average',
  termCommentName: 'Term result',
  yearCommentName: 'Year result',
  published: 'Published to families',
  locked: 'Locked',
  completeness: 'Marks entered',
  completenessComment: 'Assessed',
  countTitle: (count, all) => `${count} of ${all} pupils`,
  cellLabel: (column, pupil) => `${column}, ${pupil}`,
  provisionalTitle: 'Provisional, not an official result',
  signIn: 'Sign in',
  released: 'The next Tab leaves the table.',
  publish: (held) => `Publish ${held}s`,
  help: 'Keys',
  loading: 'Opening the gradebook',
  retry: 'Try again',
  signOutUnsaved: 'Some cells are not saved. Signing out now drops what they hold. Sign out all the same?',
  needSignIn: 'Sign in to open your gradebooks.',
  noGradebook: 'No gradebook is assigned to you. Ask the school if your assignment is not right.',
  notConnected: "The grade table is not connected to the school's data.",
  noPupils: 'The class has no pupils yet.',
  readOnly: (held) => `You may read this gradebook; its ${held}s are entered by the teacher assigned.`,
};
