import type {
  DocumentActorRole,
  DocumentExpects,
  DocumentKind,
  DocumentReference,
  DocumentUrgency,
} from '@lienthong/sdk/documents';
import { dayOf } from '../shared/format.ts';
import type { SchoolLevel, SendDocument } from './document-desk.source.ts';

export const kinds: readonly DocumentKind[] = [
  ...(['letter', 'decision', 'plan', 'notice', 'invitation'] as const),
  ...(['guidance', 'report', 'directive', 'other'] as const),
];
export const levels: readonly SchoolLevel[] = ['preschool', 'primary', 'lowerSecondary', 'upperSecondary'];
export const roles: readonly DocumentActorRole[] = [
  'principal',
  'homeroomTeacher',
  'subjectTeacher',
  'admissionsOfficer',
];
export const expectations: readonly DocumentExpects[] = ['nothing', 'acknowledgement', 'answer'];

/** A document as it is being written. */
export interface Draft {
  readonly number: string;
  readonly kind: DocumentKind;
  readonly abstract: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly urgency: DocumentUrgency;
  readonly expects: DocumentExpects;
  readonly deadlineDay: string;
  /** Empty: until the day ends. */
  readonly deadlineTime: string;
  readonly roles: readonly DocumentActorRole[];
  readonly actors: string;
  readonly to: 'all' | 'levels' | 'chosen';
  readonly levels: readonly SchoolLevel[];
  readonly chosen: readonly { readonly id: string; readonly name: string }[];
  readonly replaces: DocumentReference | null;
}

export function emptyDraft(replaces: DocumentReference | null = null): Draft {
  return {
    ...{
      number: '',
      kind: 'letter',
      abstract: '',
      issuedOn: dayOf(new Date()),
      signer: '',
      urgency: 'normal',
    },
    ...{ expects: 'acknowledgement', deadlineDay: '', deadlineTime: '', roles: ['principal'], actors: '' },
    ...{ to: 'all', levels: [], chosen: [], replaces },
  };
}

export const issues = [
  'noNumber',
  'noAbstract',
  'noIssuedOn',
  'issuedLater',
  'deadlinePast',
  'noDeadlineDay',
  'noLevel',
  'noUnit',
] as const;
export type DraftIssue = (typeof issues)[number];

/** The field each stands at. */
export const places: Readonly<Record<DraftIssue, string>> = {
  noNumber: 'number',
  noAbstract: 'abstract',
  noIssuedOn: 'issued-on',
  issuedLater: 'issued-on',
  deadlinePast: 'deadline',
  noDeadlineDay: 'deadline',
  noLevel: 'levels',
  noUnit: 'units',
};

/** What is missing or cannot be, in the order of the form. */
export function issuesOf(draft: Draft, now: number): DraftIssue[] {
  const { number, abstract, issuedOn, deadlineDay, deadlineTime, to } = draft;
  const found: DraftIssue[] = [];
  if (!number.trim()) found.push('noNumber');
  if (!abstract.trim()) found.push('noAbstract');
  if (!issuedOn) found.push('noIssuedOn');
  else if (issuedOn > dayOf(new Date(now))) found.push('issuedLater');
  if (deadlineDay && endOf(deadlineDay, deadlineTime) < now) found.push('deadlinePast');
  if (!deadlineDay && deadlineTime) found.push('noDeadlineDay');
  if (to === 'levels' && draft.levels.length === 0) found.push('noLevel');
  if (to === 'chosen' && draft.chosen.length === 0) found.push('noUnit');
  return found;
}

export function endOf(day: string, time: string): number {
  return Date.parse(`${day}T${time || '23:59'}:59+07:00`);
}

export function deadlineOf({
  deadlineDay,
  deadlineTime,
}: Pick<Draft, 'deadlineDay' | 'deadlineTime'>): NonNullable<SendDocument['deadline']> {
  return deadlineTime ? { at: `${deadlineDay}T${deadlineTime}:00+07:00` } : { day: deadlineDay };
}

export function toSend(draft: Draft, attachmentIds: readonly string[]): SendDocument {
  const { signer, actors, replaces } = draft;
  return {
    ...{
      number: draft.number.trim(),
      kind: draft.kind,
      abstract: draft.abstract.trim(),
      issuedOn: draft.issuedOn,
    },
    ...{ urgency: draft.urgency, expects: draft.expects },
    ...(signer.trim() && { signer: signer.trim() }),
    ...(draft.deadlineDay && { deadline: deadlineOf(draft) }),
    actors: { roles: [...draft.roles], ...(actors.trim() && { text: actors.trim() }) },
    recipients: {
      to: draft.to,
      ...(draft.to === 'levels' && { levels: [...draft.levels] }),
      ...(draft.to === 'chosen' && { schoolIds: draft.chosen.map(({ id }) => id) }),
    },
    ...(attachmentIds.length > 0 && { attachmentIds: [...attachmentIds] }),
    ...(replaces?.id && { replacesId: replaces.id }),
  };
}
