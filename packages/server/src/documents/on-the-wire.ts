import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import { deadlineOnTheWire } from './deadline.ts';
import type { Attachment } from '../files/index.ts';
import type { RegisterRow } from './register.ts';

type Schemas = components['schemas'];

export interface Seen {
  now: Date;
  /** The caller may act on whatever the unit has. */
  manages: boolean;
  attachments: readonly Attachment[];
}

export function summaryOnTheWire(
  row: RegisterRow,
  { now, manages, attachments }: Seen,
): Schemas['DocumentSummary'] {
  const toAct = row.withdrawn_at === null && !row.done;
  return {
    ...{ id: row.id, number: row.number, kind: row.kind, abstract: row.abstract, issuer: row.issuer },
    ...{ signer: row.signer, issuedOn: row.issued_on, urgency: row.urgency, expects: row.expects },
    deadline: deadlineOnTheWire(row),
    actors: { roles: row.actor_roles, text: row.actors },
    links: row.links,
    attachments: [...attachments],
    withdrawn: withdrawalOnTheWire(row),
    replaces: reference(row.replacesUnitId, row.replacesNumber),
    replacedBy: reference(row.replacedByUnitId, row.replacedByNumber),
    source: row.source,
    receivedAt: instant(row.received_at),
    state: stateOf(row),
    overdue: toAct && row.due_until !== null && row.due_until <= now,
    toAct,
    readAt: row.readAt && instant(row.readAt),
    acknowledgement: act(row.acknowledged_at, row.acknowledged_name, row.acknowledge_note),
    answer: act(row.answered_at, row.answered_name, row.answer),
    forwardedToMe: row.forwardedAt && {
      ...{ at: instant(row.forwardedAt), by: row.forwardedBy, note: row.forwardNote },
      mayAcknowledge: row.mayAcknowledge === true,
    },
    mayAcknowledge: manages || row.mayAcknowledge === true,
    remindedAt: row.remindedAt && instant(row.remindedAt),
  };
}

export function act(at: Date | null, by: string | null, note: string | null): Schemas['DocumentAct'] | null {
  return at && { at: instant(at), by, note };
}

export function withdrawalOnTheWire(row: {
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}): Schemas['DocumentWithdrawal'] | null {
  return row.withdrawn_at && { at: instant(row.withdrawn_at), reason: row.withdrawn_reason ?? '' };
}

export function reference(id: string | null, number: string | null): Schemas['DocumentReference'] | null {
  return number === null ? null : { id, number };
}

function stateOf(row: RegisterRow): Schemas['DocumentState'] {
  if (row.answered_at !== null) return 'answered';
  if (row.acknowledged_at !== null) return 'acknowledged';
  return row.first_read_at === null ? 'received' : 'read';
}
