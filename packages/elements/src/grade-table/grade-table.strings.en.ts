import type { GradeTableDictionary } from './grade-table.strings.ts';

const enSlot = (slot: string): string => {
  if (slot === 'gk') return 'Mid-term';
  return slot === 'ck' ? 'Final' : slot.replace('tx', 'Reg. ');
};

const enSlotName = (slot: string): string => enSlot(slot).replace('Reg. ', 'regular ').toLowerCase();

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');
const enMarks = (count: number): string => (count === 1 ? '1 mark' : `${count} marks`);
const enCells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

export const en: GradeTableDictionary = {
  heading: (subject, className) => `${subject}, class ${className}`,
  period: (term, schoolYear) => `Term ${roman(term)}, school year ${schoolYear}–${schoolYear + 1}`,
  pickClass: 'Class',
  pickSubject: 'Subject',
  pickTerm: 'Term',
  term: (term) => `Term ${roman(term)}`,

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

  provisional: (value) => `provisionally ${value}`,
  provisionalTitle: 'Provisional, not an official result',
  lacks: (slots) => `${slots} missing`,
  awaits: (slots) => `make-up test due: ${slots}`,
  noResult: 'none yet',
  pendingTitle: 'Absent for good reason, make-up test due',
  zeroTitle: (reason) => `Counted as 0: ${reason}`,
  zeroTitleComment: (reason) => `Counted as not passed: ${reason}`,
  conflictTitle: 'Somebody else changed this cell',
  refusedText: (text) => `“${text}” is not saved.`,
  notUnderstood: (scoring) =>
    scoring === 'score' ? 'Enter a number from 0 to 10, such as 7.5.' : 'In a comment subject enter Đ or CĐ.',
  outOfRange: 'A mark lies between 0 and 10.',
  tooPrecise: 'A mark has at most one decimal, such as 7.3.',
  reasonMissing: 'Say why the pupil did not sit the test.',
  columnLocked: 'The column is locked. Ask the principal to unlock it for a correction.',
  conflict: (mine, theirs, by, at) =>
    `You entered ${mine}; ${by} saved ${theirs} at ${at}. Choose which one stays.`,
  emptied: 'an empty cell',
  someone: 'somebody else',

  actions: 'For this cell',
  keepMine: (mine) => `Keep ${mine}`,
  takeTheirs: (theirs) => `Take ${theirs}`,
  restore: (text) => `Back to ${text}`,
  restoreEmpty: 'Leave empty',
  markPending: 'Absent, make-up due',
  markZero: 'Count as 0',
  markZeroComment: 'Count as not passed',
  clear: 'Clear',
  zeroReason: (pupil) => `Why ${pupil} gets 0`,
  zeroReasonComment: (pupil) => `Why ${pupil} counts as not passed`,
  zeroReasonHint: 'For example: absent without leave, did not sit the make-up test',
  zeroConfirm: 'Count as 0',
  zeroConfirmComment: 'Count as not passed',
  cancel: 'Cancel',

  autosave: 'Marks are saved as you type.',
  saving: (count) => `Saving ${enMarks(count)}…`,
  savedAt: (time) => `Saved at ${time}.`,
  away: (count) =>
    `Not connected: ${enMarks(count)} waiting, sent again by itself. Please keep this page open.`,
  signedOut: (count) => `The session has ended: ${enMarks(count)} waiting. Sign in again to save.`,
  unanswered: (count) => `${enMarks(count)} not saved.`,
  elsewhere: (count) => `${enMarks(count)} of another gradebook waiting too.`,
  sendNow: 'Send now',
  signIn: 'Sign in',
  toReview: (count) => `${enCells(count)} to look at`,
  nextToReview: 'Go to the next one',
  released: 'The next Tab leaves the table.',
  backOnline: 'Connected again, the waiting marks are saved.',

  publish: 'Publish marks',
  publishColumn: 'Column to publish to families',
  publishMeans: (pupils, empty) =>
    `Families see the marks of this column for ${pupils} pupils at once` +
    `${empty ? `; ${empty} have none yet` : ''}. What is published cannot be taken back, only corrected.`,
  publishConfirm: (slot) => `Publish ${slot}`,
  publishing: 'Publishing…',
  publishUnsaved: (count) =>
    `${enCells(count)} of this column still to be saved or looked at. Publish once all are saved.`,
  publishedNow: (slot) => `${slot} is published to families.`,
  publishedAll: 'Every column is published to families.',

  help: 'Keys',
  close: 'Close',
  keys: (scoring) =>
    scoring === 'score'
      ? '7.5 or 7,5: a mark; v: absent, make-up test due; k: count as 0, with a reason'
      : 'd: Đ, passed; cd: CĐ, not passed; v: absent, make-up test due; k: count as not passed, with a reason',
  keysMove:
    'Enter: down; Tab: across; arrow keys, Home, End, Ctrl+Home, Ctrl+End: move; F2: edit in the cell; ' +
    'Esc: the mark before; Delete: clear; Esc then Tab: leave the table',
  shorthand: 'Type 85 for 8.5',

  loading: 'Opening the gradebook',
  retry: 'Try again',
  needSignIn: 'Sign in to open your gradebooks.',
  noGradebook: 'No gradebook is assigned to you. Ask the school if your assignment is not right.',
  notConnected: "The grade table is not connected to the school's data.",
  noPupils: 'The class has no pupils yet.',
  readOnly: 'You may read this gradebook; its marks are entered by the teacher assigned.',
};
