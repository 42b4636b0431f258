import type { DocumentsDictionary } from './documents.strings.ts';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const en: DocumentsDictionary = {
  label: 'Incoming documents',
  search: 'Search by number or abstract',
  searchNow: 'Search',
  filterLabel: 'Filter documents',
  all: 'All',
  unread: 'Unread',
  toAct: 'To be dealt with',
  overdue: 'Overdue',
  urgencyLabel: 'Urgency',
  anyUrgency: 'Any urgency',
  urgency: (level) =>
    ({ normal: 'Normal', urgent: 'Urgent', veryUrgent: 'Very urgent', immediate: 'Immediate' })[level] ??
    level,
  updatedAt: (time) => `Updated at ${time}`,
  refresh: 'Reload',
  refreshing: 'Reloading…',
  print: 'Print the register',
  printing: 'Preparing the pages…',
  printFailed: 'It could not be printed.',
  found: (count, more) =>
    more ? `The first ${many(count, 'document')} shown.` : `${many(count, 'document')}.`,
  newOnes: (count) => `${many(count, 'new document')}.`,
  nothingNew: 'No new documents.',
  more: 'More documents',
  loadingMore: 'Loading more…',
  moreFailed: 'No more could be loaded.',
  moreShown: (count) => `${many(count, 'more document')} loaded.`,
  loading: 'Loading documents',
  retry: 'Try again',
  empty: 'No document has been sent to the school yet.',
  emptyForwarded: 'No document has been forwarded to you yet.',
  none: 'No document matches.',
  showAll: 'Show all',
  unreachable: 'The documents could not be loaded.',
  stale: (time) => `Not updated. What is below was loaded at ${time}.`,
  signedOut: 'Principal and staff sign in to read documents sent to the school.',
  signIn: 'Sign in',
  notAllowed:
    'This part is for the principal and the staff of the school. If your duty is not right, ask the school.',

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
    })[kind] ?? 'Document',
  deadline: (day) => `Due ${day}`,
  left: ({ state, unit, count }) => {
    const time = many(count, unit.slice(0, -1));
    return state === 'over' ? `${time} overdue` : `${time} left`;
  },
  mustAct: (who) => `To act: ${who}`,
  role: (role) =>
    ({
      principal: 'principal',
      homeroomTeacher: 'homeroom teachers',
      subjectTeacher: 'subject teachers',
      admissionsOfficer: 'admissions officers',
    })[role] ?? role,
  fileCount: (count) => many(count, 'file'),
  acknowledgedAt: (time, name) => (name ? `Acknowledged at ${time}, ${name}` : `Acknowledged at ${time}`),
  answeredAt: (time, name) => (name ? `Answered at ${time}, ${name}` : `Answered at ${time}`),
  waitsAcknowledgement: 'Waits for the school to acknowledge',
  waitsAnswer: 'Waits for the school to report',
  fresh: 'New',
  withdrawn: 'Withdrawn',
  withdrawnBecause: (time, reason) =>
    reason
      ? `The sender withdrew this document at ${time}. Reason: ${reason}`
      : `The sender withdrew this document at ${time}.`,
  replaces: (number) => `Replaces document ${number}.`,
  replacedBy: (number) => `Replaced by document ${number}.`,
  remindedAt: (time) => `Reminder at ${time}`,

  opening: 'Opening the document…',
  openFailed: 'The document could not be opened in full; below is what is here already.',
  signer: 'Signed by',
  received: 'Received',
  readers: 'Read by',
  reminders: 'Reminders',
  reminder: (time, daysBefore) => {
    if (daysBefore < 0) return `${time}, overdue`;
    return daysBefore === 0
      ? `${time}, on the day it is due`
      : `${time}, ${many(daysBefore, 'day')} before it is due`;
  },
  readerOf: (name, time) => `${name}, ${time}`,
  links: 'Links',
  answerText: 'Report',
  attachments: 'Attachments',
  noFiles: 'The document has no attachment.',
  picture: 'Picture',
  download: 'Download',
  downloadOf: (name) => `Download: ${name}`,
  downloading: 'Loading…',
  downloaded: (name) => `Downloaded: ${name}`,
  downloadFailed: 'The file could not be loaded. Please press again.',
  acknowledge: 'Acknowledge',
  actOf: (act, number) => `${act}: document ${number}`,
  question: (number) => `Confirm that the school has received document ${number}?`,
  questionHint: 'The sender sees the time and the name of who confirms. It cannot be taken back.',
  confirm: 'Confirm receipt',
  confirming: 'Sending…',
  later: 'Later',
  acknowledgeFailed: 'The confirmation could not be sent.',
  answer: 'Report as done',
  answerAgain: 'Change the report',
  answered: (number) => `Report on document ${number} sent.`,
  acknowledged: (number) => `Receipt of document ${number} confirmed.`,
  forwards: 'Forwarded to',
  forwardedTo: (name, time) => `${name}, ${time}`,
  seenAt: (time) => `read at ${time}`,
  notSeen: 'not read yet',
  forwardedBy: (name, time) => `Forwarded by ${name} at ${time}`,
  noteOf: (note) => `“${note}”`,
  forward: 'Forward to staff',
  formUnavailable: 'This part could not be opened.',
  forUnit: 'may act for the school',
  forwarded: (number, count) =>
    `Document ${number} forwarded to ${count === 1 ? '1 person' : `${count} people`}.`,
};
