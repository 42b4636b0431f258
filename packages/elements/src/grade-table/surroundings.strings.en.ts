import { enCellTitles } from './cell-title.strings.ts';
import { enHeld, upper } from './held.ts';
import type { SurroundingsDictionary } from './surroundings.strings.ts';

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');
const enCells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const enLevelKeys =
  't: T, completed well; h: H, completed; c: C, not yet; 9: mark of a test, whole; v: absent, test due';
const enRatingKeys = 't: T, good; d: Đ, reached; c: C, needs effort';

export const en: SurroundingsDictionary = {
  ...enCellTitles,
  publishedNow: (slot) => `${slot} is published to families.`,
  more: 'More',
  printPage: (held) => `Print the ${held} page`,
  openKeypad: 'Large keypad',
  menuFind: 'Find, filter, sort',
  menuOverview: 'Overview of the class',
  menuWhatIf: 'Try marks out for a pupil',
  menuRemarks: 'Remarks from phrases',
  menuProgress: 'How far all gradebooks are',
  pickClass: 'Class',
  classOfYear: (name, year) => `${name}, ${year}–${year + 1}`,
  pickSubject: 'Subject',
  pickTerm: 'Term',
  term: (term) => `Term ${roman(term)}`,
  provisional: (value) => `provisionally ${value}`,
  lacks: (slots) => `${slots} missing`,
  awaits: (slots) => `make-up test due: ${slots}`,
  noResult: 'none yet',
  outlook: (slot, mark, average, aim) => `${average} ${aim} needs ${mark} in the ${slot}.`,
  refusedText: (text) => `“${text}” is not saved.`,
  exemptOthers: 'Circular 58/2011, article 12, exempts from physical education, music and fine arts only.',
  exemptResult: (name) => `${name}: exempt.`,
  remarkLength: (length, most) => `${length} of ${most} characters.`,
  remarkTooLong: (length, most) => `The remark has ${length} characters, at most ${most} are kept.`,
  rounded: (typed, mark) => `${typed} was rounded to ${mark}: marks have one decimal.`,
  cellTyped: 'Typed, about to be saved.',
  cellSaving: 'Saving…',
  cellWaiting: 'Not sent yet, waiting; it is saved by itself.',
  columnLocked: 'The column is locked. Ask for a correction, which the principal decides.',
  conflict: (mine, theirs, by, at, held) =>
    `You entered ${mine}; ${by} saved ${theirs} at ${at}. Choose which ${held} stays.`,
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
  markExempt: 'Exempt',
  exemptReason: (pupil) => `Number and day of the decision that exempts ${pupil}`,
  exemptReasonHint: 'For example: decision 45/QĐ-THCS of 10/9/2020',
  exemptReasonMissing: 'Name the decision that exempts the pupil.',
  exemptConfirm: 'Enter as exempt',
  reasonsBefore: 'Reasons given before',
  clear: 'Clear',
  zeroReason: (pupil) => `Why ${pupil} gets 0`,
  zeroReasonComment: (pupil) => `Why ${pupil} counts as not passed`,
  zeroReasonHint: 'For example: absent without leave, did not sit the make-up test',
  zeroReasonMissing: 'Say why the pupil did not sit the test.',
  zeroConfirm: 'Count as 0',
  zeroConfirmComment: 'Count as not passed',
  cancel: 'Cancel',
  autosave: (held) => `${upper(held)}s are saved as you type.`,
  saving: (count, held) => `Saving ${enHeld(count, held)}…`,
  savedAt: (time) => `Saved at ${time}.`,
  away: (count, held) => `Not connected: ${enHeld(count, held)} waiting, sent again by itself.`,
  signedOut: (count, held) => `The session has ended: ${enHeld(count, held)} waiting. Sign in again to save.`,
  resting: (count, reason, held) =>
    `The gradebook rests for now: ${enHeld(count, held)} not saved.${reason && ` Reason: “${reason}”`}`,
  unanswered: (count, held) => `${enHeld(count, held)} not saved.`,
  keptOnDevice: () => 'They are kept on this device, also when the page is closed.',
  keptOnPage: 'Please keep this page open.',
  keptOnPageFull: () => 'The browser’s storage is full, so they are on this page only: please keep it open.',
  keptOnPageForbidden: () =>
    'The browser keeps nothing for this page (as in a private window), so they are on this page only: please keep it open.',
  keptOnPageBusy: () =>
    'The browser’s storage is busy with another window, so they are on this page only: please keep it open.',
  bookName: (subject, className) => `${subject} ${className}`,
  bookNameTerm: (subject, className, term) => `${subject} ${className}, term ${roman(term)}`,
  waitingBeside: (count, book) => `${enCells(count)} of ${book} waiting to be sent.`,
  reviewBeside: (count, book) => `${enCells(count)} of ${book} to look at.`,
  lostBeside: (count, book, why) =>
    `${enCells(count)} of ${book} kept on this device could not be sent: ${why}`,
  openBook: (book) => `Open ${book}`,
  unreadable: (count) =>
    `${enCells(count)} kept on this device can no longer be read. Look through the gradebook and enter again what is missing.`,
  strays: (count, held) => `${enHeld(count, held)} not saved, and no cell left for them:`,
  stray: (pupil, slot, mark) => `${pupil}, ${slot}: ${mark}`,
  strayPupil: 'no longer in the class list',
  strayColumn: 'the column is gone',
  strayTwice: (held) => `the cell has another ${held} waiting`,
  straysDone: 'Noted elsewhere, drop this list',
  sendNow: 'Send now',
  toReview: (count) => `${enCells(count)} to look at`,
  nextToReview: 'Go to the next one',
  backOnline: (held) => `Connected again, the waiting ${held}s are saved.`,
  partMissing:
    'This part could not be fetched. Check the connection, then press again; if that does not help, reload: the page that is open may be an old one.',
  publishColumn: 'Column to publish to families',
  publishMeans: (pupils, empty, held) =>
    `Families see the ${held}s of this column for ${pupils} pupils at once` +
    `${empty ? `; ${empty} have none yet` : ''}. What is published cannot be taken back, only corrected.`,
  publishConfirm: (slot) => `Publish ${slot}`,
  publishing: 'Publishing…',
  publishUnsaved: (count) =>
    `${enCells(count)} of this column still to be saved or looked at. Publish once all are saved.`,
  keys: (scoring) => {
    if (scoring === 'level') return enLevelKeys;
    if (scoring === 'traits') return enRatingKeys;
    return scoring === 'score'
      ? '7.5 or 7,5: a mark; 7.25: rounded to 7.3; v: absent, make-up test due; k: count as 0, with a reason; m: exempt, where the circular allows it'
      : 'd: Đ, passed; cd: CĐ, not passed; v: absent, make-up test due; k: count as not passed, with a reason; m: exempt, where the circular allows it';
  },
  keysMove:
    'Enter: down; Tab: across; arrow keys, Home, End, Page Up, Page Down: move; ' +
    'Ctrl+arrows: to the edge of what is filled; Shift+any of these, or dragging: select several cells; ' +
    'Ctrl+A, Ctrl+Space, Shift+Space: select all, the column, the row; F2: edit in the cell; Esc: what stood there before; ' +
    'Delete: clear; Ctrl+D: fill down; Ctrl+Z, Ctrl+Y: undo, redo; Ctrl+F: find a pupil; ' +
    'Shift+F2: history of the cell; Alt+down arrow: what can be done with the cell; ' +
    'Esc then Tab: leave the table',
  shorthand: 'Type 85 for 8.5',
  columnFlow: 'At the end of a column, Enter goes on at the top of the next',
  fillBlanks: 'Fill blank cells',
  undo: 'Undo',
  redo: 'Redo',
  selected: (rows, cols) => `${rows} × ${cols} cells selected`,
  fillDown: 'Fill down',
  changed: (count) => `${enCells(count)} written.`,
  cells: (count, column) => `${enCells(count)}${column ? ` of ${column}` : ''}`,
  undone: (scope) => `Undone: ${scope}.`,
  redone: (scope) => `Done again: ${scope}.`,
  keptChanged: (cells) => `Left alone, changed since: ${cells}.`,
  keptLocked: (cells) => `Left alone, locked: ${cells}.`,
  andMore: (count) => ` and ${count} more`,
  stepGone: 'This cannot be undone: the pupil or the column is no longer in the gradebook.',
  nothingToUndo: 'Nothing left to undo.',
  nothingToRedo: 'Nothing left to do again.',
  copied: (count) => `${enCells(count)} copied.`,
  cut: 'Cut',
  cutCells: (count, locked) =>
    `${enCells(count)} cut.${locked ? ` ${enCells(locked)} locked, left as they were.` : ''}`,
  importFile: 'Import from Excel or CSV …',
  exportExcel: 'Export to Excel',
  exportCsv: 'Export to CSV',
};
