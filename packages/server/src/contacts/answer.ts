import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { Day } from '../database/schema.ts';
import type { ContactsRow, ReminderRow, RoundRow } from './repository.ts';

type Schemas = components['schemas'];

export function roundOnTheWire({ openedAt, endedAt, ...round }: RoundRow): Schemas['ContactRound'] {
  return { ...round, openedAt: instant(openedAt), endedAt: endedAt && instant(endedAt) };
}

export function reminderOnTheWire({ kind, reminded_at }: ReminderRow): Schemas['ContactReminder'] {
  return { kind, at: instant(reminded_at) };
}

/** How an open round stands for one unit. */
export function reviewOnTheWire(
  { id, name, authorityName, reviewBy, openedAt }: RoundRow,
  { confirmed_at }: Pick<ContactsRow, 'confirmed_at'>,
  reminders: readonly ReminderRow[],
  today: Day,
): Schemas['OpenContactReview'] {
  const confirmed = confirmed_at !== null && confirmed_at >= openedAt;
  return {
    ...{ roundId: id, name, authorityName, reviewBy },
    state: confirmed ? 'confirmed' : reviewBy < today ? 'overdue' : 'waiting',
    reminders: reminders.filter(({ round_id }) => round_id === id).map(reminderOnTheWire),
  };
}

/** Everything the unit left unmarked stays with the unit. */
export function publicPart(row: ContactsRow | undefined): Schemas['PublicContacts'] {
  const shown = (part: Schemas['PublicContactParts'][number]) =>
    row?.public_parts.includes(part) ? row[part] : null;
  return {
    ...{ mailbox: shown('mailbox'), phone: shown('phone'), address: shown('address') },
    website: shown('website'),
    people: (row?.people ?? [])
      .filter((person) => person.public)
      .map(({ duty, name, title, phone, email }) => ({ duty, name, title, phone, email })),
  };
}
