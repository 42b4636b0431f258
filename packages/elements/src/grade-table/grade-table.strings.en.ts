import type { TableDictionary } from './grade-table.strings.ts';

const enSlot = (slot: string): string => {
  if (slot === 'gk') return 'Mid-term';
  if (slot === 'hk') return 'Term test';
  return slot === 'ck' ? 'Final' : slot.replace('tx', 'Reg. ').replace('dk', 'Per. ');
};

const enSlotName = (slot: string): string =>
  enSlot(slot).replace('Reg. ', 'regular ').replace('Per. ', 'periodic ').toLowerCase();

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');
export const en: TableDictionary = {
  heading: (subject, className) => `${subject}, class ${className}`,
  period: (term, schoolYear) => `Term ${roman(term)}, school year ${schoolYear}–${schoolYear + 1}`,
  tableLabel: (subject, className, term) => `Marks in ${subject}, class ${className}, term ${roman(term)}`,
  number: 'No.',
  name: 'Full name',
  slot: enSlot,
  slotName: enSlotName,
  slotTitle: (slot, weight) => `${enSlotName(slot)} assessment, weight ${weight}`,
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
  pendingTitle: 'Absent for good reason, make-up test due',
  zeroTitle: (reason) => `Counted as 0: ${reason}`,
  zeroTitleComment: (reason) => `Counted as not passed: ${reason}`,
  conflictTitle: 'Somebody else changed this cell',
  notUnderstood: (scoring) =>
    scoring === 'score' ? 'Enter a number from 0 to 10, such as 7.5.' : 'In a comment subject enter Đ or CĐ.',
  outOfRange: 'A mark lies between 0 and 10.',
  tooPrecise: 'A mark has at most one decimal, such as 7.3.',
  reasonMissing: 'Say why the pupil did not sit the test.',
  signIn: 'Sign in',
  released: 'The next Tab leaves the table.',
  publish: 'Publish marks',
  publishedNow: (slot) => `${slot} is published to families.`,
  help: 'Keys',
  loading: 'Opening the gradebook',
  retry: 'Try again',
  signOutUnsaved: 'Some marks are not saved. Signing out now drops them. Sign out all the same?',
  needSignIn: 'Sign in to open your gradebooks.',
  noGradebook: 'No gradebook is assigned to you. Ask the school if your assignment is not right.',
  notConnected: "The grade table is not connected to the school's data.",
  noPupils: 'The class has no pupils yet.',
  readOnly: 'You may read this gradebook; its marks are entered by the teacher assigned.',
};
