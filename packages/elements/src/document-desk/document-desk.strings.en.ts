import type { DocumentDeskDictionary } from './document-desk.strings.ts';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const unitsOf = (count: string): string => `${count} ${count === '1' ? 'unit' : 'units'}`;

export const en: DocumentDeskDictionary = {
  label: 'Documents sent',
  compose: 'Write a document to units',
  search: 'Search by number or abstract',
  searchNow: 'Search',
  filterLabel: 'Filter documents',
  urgencyLabel: 'Urgency',
  anyUrgency: 'Any urgency',
  urgency: (level) =>
    ({ normal: 'Normal', urgent: 'Urgent', veryUrgent: 'Very urgent', immediate: 'Immediate' })[level] ??
    level,
  kind: (kind) =>
    ({
      letter: 'Official letter',
      decision: 'Decision',
      plan: 'Plan',
      notice: 'Notice',
      invitation: 'Invitation',
      guidance: 'Guidance',
      report: 'Report',
      directive: 'Directive',
    })[kind] ?? 'Other document',
  role: (role) =>
    ({
      principal: 'principal',
      homeroomTeacher: 'homeroom teachers',
      subjectTeacher: 'subject teachers',
      admissionsOfficer: 'admissions officers',
    })[role] ?? role,
  level: (level) =>
    ({
      preschool: 'preschools',
      primary: 'primary schools',
      lowerSecondary: 'lower secondary schools',
      upperSecondary: 'upper secondary schools',
    })[level] ?? level,
  updatedAt: (time) => `Updated at ${time}`,
  refresh: 'Reload',
  refreshing: 'Reloading…',
  found: (count, more) =>
    more ? `The first ${many(count, 'document')} shown.` : `${many(count, 'document')}.`,
  more: 'More documents',
  loadingMore: 'Loading more…',
  moreFailed: 'No more could be loaded.',
  moreShown: (count) => `${many(count, 'more document')} loaded.`,
  loading: 'Loading the documents sent',
  retry: 'Try again',
  empty: 'The authority has not sent a document yet.',
  none: 'No document matches.',
  showAll: 'Show all',
  unreachable: 'The documents sent could not be loaded.',
  stale: (time) => `Not updated. What is below was loaded at ${time}.`,
  signedOut: 'Officers of the authority sign in to send documents and to see which units have received them.',
  signIn: 'Sign in',
  notAllowed:
    'This part is for officers of the authority that sends. If your duty is not right, ask the authority.',
  needsOffice:
    'This page uses the site key of a school. This part needs the key of an authority (it starts with office_).',
  partUnavailable: 'This part could not be opened.',

  deadline: (day) => `Due ${day}`,
  left: ({ state, unit, count }) => {
    const time = many(count, unit.slice(0, -1));
    return state === 'over' ? `${time} overdue` : `${time} left`;
  },
  doneOf: (expects, done, all) => {
    const what =
      expects === 'answer'
        ? 'have reported'
        : expects === 'acknowledgement'
          ? 'have acknowledged'
          : 'have read';
    return `${done}/${all} units ${what}`;
  },
  late: (count) => `${unitsOf(count)} late`,
  delivering: (done, all) => `Being sent: ${done}/${all} units`,
  withdrawn: 'Withdrawn',
  withdrawnBecause: (time, reason) => `Withdrawn at ${time}. Reason: ${reason}`,
  sentAt: (time, name) => (name ? `Sent at ${time}, ${name}` : `Sent at ${time}`),
  mustAct: (who) => `To act: ${who}`,
  toAll: 'All units',
  toLevels: (levels) => levels.charAt(0).toUpperCase() + levels.slice(1),
  toChosen: 'Chosen units',
  recipientsLine: (to, count) => `${to}: ${unitsOf(count)}`,
  attachments: 'Attachments',
  picture: 'Picture',
  download: 'Download',
  downloadOf: (name) => `Download: ${name}`,
  downloading: 'Loading…',
  downloaded: (name) => `Downloaded: ${name}`,
  downloadFailed: 'The file could not be loaded. Please press again.',
  replaces: (number) => `Replaces document ${number}.`,
  replacedBy: (number) => `Replaced by document ${number}.`,
  actOf: (act, number) => `${act}: document ${number}`,

  board: (number) => `Units that have document ${number}`,
  boardLoading: 'Loading the units',
  boardFailed: 'The units could not be loaded.',
  chip: (text, count) => `${text} (${count})`,
  chipLate: 'Late',
  chipNotDone: (expects) =>
    expects === 'answer' ? 'Not reported' : expects === 'acknowledgement' ? 'Not acknowledged' : 'Not read',
  chipDone: (expects) =>
    expects === 'answer' ? 'Reported' : expects === 'acknowledgement' ? 'Acknowledged' : 'Read',
  chipUnread: 'Not read',
  chipAll: 'All',
  findUnit: 'Find a unit',
  noUnits: 'No unit is so.',
  unit: 'Unit',
  state: 'State',
  readColumn: 'Read',
  acknowledgedColumn: 'Acknowledged',
  answerColumn: 'Report',
  stateUnread: 'Not read',
  stateRead: 'Read, not acknowledged',
  stateSeen: 'Read',
  stateAcknowledged: 'Acknowledged',
  stateWaitsAnswer: 'Acknowledged, not reported',
  stateAnswered: 'Reported',
  lateMark: 'late',
  never: 'not yet',
  atBy: (time, name) => (name ? `${time}, ${name}` : time),
  moreUnits: 'More units',
  unitsShown: (count) => `${many(count, 'unit')} shown.`,
  export: 'Export CSV',
  exporting: 'Exporting…',
  exportFailed: 'It could not be exported.',
  exported: (name) => `${name} exported.`,
  csvHeads:
    'Unit code|Unit|Level|Delivered|Read at|Acknowledged at|Acknowledged by|Note|Reported at|Reported by|Report|Late',
  csvYes: 'x',
  csvName: (number) => `units-of-${number}`,

  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw the document',
  withdrawHint:
    'Units read the reason; the document stays and says that it was withdrawn. It cannot be taken back.',
  reason: 'Reason',
  noReason: 'Write the reason, at least 3 letters.',
  withdrawNow: 'Withdraw now',
  withdrawing: 'Withdrawing…',
  withdrawnNow: (number) => `Document ${number} withdrawn.`,
  changeDeadline: 'Change the deadline',
  deadlineTitle: 'Change the deadline',
  deadlineHint: 'Units see it at once; the next reminder goes by the new deadline.',
  noDay: 'Choose today or a later day.',
  saveDeadline: 'Save the deadline',
  saving: 'Saving…',
  deadlineSaved: (number) => `Deadline of document ${number} changed.`,
  notSaved: 'Not saved; what you wrote is still here.',
  replace: 'Send a replacement',
  replacing: (number) => `Replaces document ${number}, which is withdrawn by it.`,
  cancel: 'Cancel',

  composeTitle: 'Write a document',
  composeHint:
    'A document that was sent is not changed, only withdrawn or replaced. What you wrote stays when you close this part.',
  fieldNumber: 'Number (as in 1234/SGDĐT-VP)',
  fieldKind: 'Kind',
  fieldAbstract: 'Abstract',
  fieldIssuedOn: 'Issued on',
  fieldSigner: 'Signed by (optional)',
  fieldUrgency: 'Urgency',
  fieldExpects: 'What units are to do',
  expects: (expects) =>
    expects === 'answer'
      ? 'Acknowledge, and report when it is done'
      : expects === 'acknowledgement'
        ? 'Acknowledge'
        : 'For information',
  fieldDeadline: 'Deadline (optional)',
  fieldDeadlineDay: 'Day',
  fieldDeadlineTime: 'Time; the end of the day if empty',
  fieldRoles: 'Who is to act',
  fieldRolesHint: 'They see it at once, without the principal forwarding it.',
  fieldActors: 'Somebody else, in words (optional)',
  fieldFiles: 'Attachments',
  fieldFilesHint: 'PDF, Word, Excel or pictures; 10 MB each at most, 10 files at most.',
  fileSending: (percent) => `uploading ${percent} %`,
  fileDone: 'uploaded',
  fileFailed: 'The file was not uploaded.',
  fileAgain: (name) => `Try again: ${name}`,
  fileOut: (name) => `Take out: ${name}`,
  filesWait: 'Wait until the files are uploaded, or take out what is not.',
  fieldTo: 'Recipients',
  optionAll: 'All units',
  optionLevels: 'By level',
  optionChosen: 'Chosen units',
  unitCount: (count) => unitsOf(count),
  fieldUnits: 'Find a unit by name or code, with or without diacritics',
  unitsFailed: 'Units could not be searched.',
  nobody: 'No unit matches.',
  moreHits: (count) => `${count} more; type on to find them.`,
  chosen: 'Units chosen',
  takeOut: (name) => `Take out ${name}`,
  noNumber: 'Write the number.',
  noAbstract: 'Write the abstract.',
  noIssuedOn: 'Choose the day it was issued.',
  issuedLater: 'It cannot be issued after today.',
  deadlinePast: 'The deadline has passed; choose another one.',
  noDeadlineDay: 'Choose the day of this time.',
  noLevel: 'Choose at least one level.',
  noUnit: 'Choose at least one unit.',
  preview: 'Preview',
  previewTitle: 'Units will see',
  previewTo: (to, count) => (count ? `Recipients: ${to}, ${unitsOf(count)}.` : `Recipients: ${to}.`),
  back: 'Change it',
  send: (count) => (count ? `Send to ${unitsOf(count)}` : 'Send'),
  sending: 'Sending…',
  sendFailed: 'Not sent; what you wrote is still here.',
  sent: (number, count) => `Document ${number} sent to ${unitsOf(count)}.`,
};
