import type { components } from '@lienthong/specs/schema';
import { v7 as uuid } from 'uuid';
import { dayInVietnam, instant } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { assertMatches, hashVersion } from '../http/etag.ts';
import type { Handlers, Input, OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { may } from '../permissions/index.ts';
import { plainText } from '../text.ts';
import { publicPart, reminderOnTheWire, reviewOnTheWire, roundOnTheWire } from './answer.ts';
import { boardCounts, boardPage, states } from './board.ts';
import * as repository from './repository.ts';
import type { ContactsRow } from './repository.ts';

type Operations =
  | 'getContacts'
  | 'updateContacts'
  | 'confirmContacts'
  | 'getPublicContacts'
  | 'listContactReviews'
  | 'listContactRounds'
  | 'openContactRound'
  | 'endContactRound'
  | 'getMailboxDomains'
  | 'updateMailboxDomains';

const newestRounds = listOrder('listContactRounds', 'instant', 'uuid');
const overdueFirst = listOrder('listContactReviews', 'integer', 'text', 'uuid');

export const contactsHandlers: Handlers<Operations> = {
  async getContacts({ path: { schoolId } }, context) {
    return read(context, schoolId);
  },

  async updateContacts({ path: { schoolId }, headers, body }, context) {
    const { db, now } = context;
    await repository.lockContacts(db, schoolId);
    const before = await repository.contactsOf(db, schoolId);
    const version = before?.version ?? 0;
    // What follows the dot is reminders and the like, which no change is based on.
    assertMatches(headers['If-Match'].replace(/\.[\w-]+"/g, '"'), String(version));
    const after = changed(before, body);
    if (JSON.stringify(after) !== JSON.stringify(changed(before, {})) || before === undefined)
      await repository.writeContacts(db, {
        ...{ school_id: schoolId, ...after, people: JSON.stringify(after.people) },
        ...{ version: version + 1, updated_at: now, updated_by: personOf(context) },
      } as Parameters<typeof repository.writeContacts>[1]);
    return read(context, schoolId);
  },

  async confirmContacts({ path: { schoolId }, body }, context) {
    const { db, now } = context;
    await repository.lockContacts(db, schoolId);
    const row = await repository.contactsOf(db, schoolId);
    if (!row) throw new Problem('contacts_empty');
    const { version = row.version } = body;
    if (row.version !== version) throw new Problem('contacts_changed');
    await repository.confirm(db, schoolId, { at: now, accountId: personOf(context), version });
    return read(context, schoolId);
  },

  async getPublicContacts({ path: { schoolId } }, { db }) {
    return { body: publicPart(await repository.contactsOf(db, schoolId)) };
  },

  async listContactReviews({ path: { authorityId }, query }, { db, now, touched }) {
    const { limit = 50, cursor, roundId, ...filter } = query;
    const after = readCursor(overdueFirst, cursor);
    const round = await roundToShow(db, roundId);
    const asked = { authorityId, round, today: dayInVietnam(now), ...filter };
    const rows = await boardPage(db, asked, after, limit + 1);
    const ids = rows.slice(0, limit).map(({ schoolId }) => schoolId);
    const reminders = await repository.remindersOf(db, ids, round ? [round.id] : []);
    touched('school', ids);
    const listed = page(
      overdueFirst,
      rows,
      limit,
      ({ rank, schoolName, schoolId }) => [rank, schoolName, schoolId],
      ({ rank, confirmedAt, updatedAt, ...row }) => ({
        ...row,
        state: states[rank] ?? 'waiting',
        confirmedAt: confirmedAt && instant(confirmedAt),
        updatedAt: updatedAt && instant(updatedAt),
        reminders: reminders.filter(({ school_id }) => school_id === row.schoolId).map(reminderOnTheWire),
      }),
    );
    return {
      body: { ...listed, counts: await boardCounts(db, asked), round: round && roundOnTheWire(round) },
    };
  },

  async listContactRounds({ query: { limit = 50, cursor } }, { db }) {
    const rows = await repository.roundsPage(db, readCursor(newestRounds, cursor), limit + 1);
    const keyOf = ({ openedAt, id }: repository.RoundRow) => [openedAt.toISOString(), id] as const;
    return { body: page(newestRounds, rows, limit, keyOf, roundOnTheWire) };
  },

  async openContactRound({ path: { authorityId }, body: { name, reviewBy } }, context) {
    const { db, now } = context;
    if (reviewBy < dayInVietnam(now)) throw new Problem('review_day_past');
    const id = uuid({ msecs: now.getTime() });
    await repository.insertRound(db, {
      ...{ authority_id: authorityId, id, name: textOf(name, '/name'), review_by: reviewBy },
      ...{ opened_at: now, opened_by: personOf(context), ended_at: null },
    });
    return { body: roundOnTheWire(await roundNow(context, id)) };
  },

  async endContactRound({ path: { authorityId, roundId } }, context) {
    const round = await roundNow(context, roundId);
    // An authority ends its own rounds; those of the one above it are seen alone.
    if (round.authorityId !== authorityId) throw new Problem('contact_round_unknown');
    await repository.endRound(context.db, authorityId, roundId, context.now);
    return { body: roundOnTheWire(await roundNow(context, roundId)) };
  },

  async getMailboxDomains({ path: { authorityId } }, { db }) {
    return domainsReply(db, authorityId);
  },

  async updateMailboxDomains({ path: { authorityId }, headers, body: { domains } }, { db }) {
    await repository.lockContacts(db, authorityId);
    const before = await repository.domainsOf(db, authorityId);
    assertMatches(headers['If-Match'].replace(/\.[\w-]+"/g, '"'), String(before.version));
    if (JSON.stringify(before.domains) !== JSON.stringify(domains))
      await repository.writeDomains(db, authorityId, domains, before.version + 1);
    return domainsReply(db, authorityId);
  },
};

type Context = Pick<OperationContext, 'db' | 'now' | 'touched' | 'caller'>;

async function read({ db, now, touched, caller }: Context, schoolId: string) {
  const row = await repository.contactsOf(db, schoolId);
  const domains = await repository.domainsAbove(db);
  const rounds = await repository.openRounds(db);
  const roundIds = rounds.map(({ id }) => id);
  const reminders = await repository.remindersOf(db, [schoolId], roundIds);
  const missing = await repository.gapsOf(db, row, domains);
  touched('contacts', [schoolId]);
  const { confirmed_at = null, confirmed_version = null } = row ?? {};
  const body: components['schemas']['UnitContacts'] = {
    ...{ schoolId, version: row?.version ?? 0, mailbox: row?.mailbox ?? null },
    mailboxKind: mailboxKind(row, missing, domains),
    ...{ phone: row?.phone ?? null, address: row?.address ?? null, website: row?.website ?? null },
    ...{ publicParts: row?.public_parts ?? [], people: row?.people ?? [], missing, domains },
    updatedAt: row ? instant(row.updated_at) : null,
    updatedBy: row?.updated_by_name ?? null,
    confirmedAt: confirmed_at && instant(confirmed_at),
    confirmedBy: row?.confirmed_by_name ?? null,
    changedSinceConfirmed: confirmed_version !== null && confirmed_version !== row?.version,
    reviews: rounds.map((round) => reviewOnTheWire(round, { confirmed_at }, reminders, dayInVietnam(now))),
    canEdit: may(caller, 'contacts.update', { schoolId }),
    canConfirm: may(caller, 'contacts.confirm', { schoolId }),
  };
  return { body, version: `${body.version}.${hashVersion(body)}` };
}

function mailboxKind(
  row: ContactsRow | undefined,
  missing: readonly string[],
  domains: readonly string[],
): components['schemas']['UnitContacts']['mailboxKind'] {
  if (!row?.mailbox) return 'none';
  if (domains.length === 0) return 'unknown';
  return missing.includes('officialMailbox') ? 'private' : 'official';
}

type Directory = Pick<ContactsRow, 'mailbox' | 'phone' | 'address' | 'website' | 'public_parts' | 'people'>;

/** The directory with what was sent in the place of what was there. */
function changed(before: ContactsRow | undefined, body: Input<'updateContacts'>['body']): Directory {
  const one = (name: 'mailbox' | 'phone' | 'address' | 'website') =>
    body[name] === undefined ? (before?.[name] ?? null) : orNull(body[name]);
  return {
    ...{ mailbox: one('mailbox'), phone: one('phone'), address: one('address'), website: one('website') },
    public_parts: body.publicParts ?? before?.public_parts ?? [],
    people: (body.people ?? before?.people ?? []).map((person, index) => ({
      duty: person.duty,
      name: textOf(person.name, `/people/${index}/name`),
      ...{ title: orNull(person.title), phone: orNull(person.phone), email: orNull(person.email) },
      public: person.public ?? false,
    })),
  };
}

function orNull(typed: string | null | undefined): string | null {
  return plainText(typed ?? '') || null;
}

function textOf(typed: string, pointer: string): string {
  const text = plainText(typed);
  if (text !== '') return text;
  const detail = { vi: 'Chỗ này chưa ghi gì.', en: 'Nothing is written here.' };
  throw new Problem('validation_failed', { errors: [{ pointer, code: 'minLength', detail }] });
}

function personOf({ caller }: Context): string {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller.accountId;
}

async function roundNow({ db }: Context, id: string): Promise<repository.RoundRow> {
  const round = await repository.findRound(db, id);
  if (!round) throw new Problem('contact_round_unknown');
  return round;
}

/** The one asked for; else the open one that was opened last, if there is one. */
async function roundToShow(
  db: OperationContext['db'],
  roundId: string | undefined,
): Promise<repository.RoundRow | null> {
  if (roundId !== undefined) return roundNow({ db } as Context, roundId);
  const open = await repository.openRounds(db);
  return open.toSorted((one, other) => other.openedAt.getTime() - one.openedAt.getTime())[0] ?? null;
}

async function domainsReply(db: OperationContext['db'], authorityId: string) {
  const { domains, version } = await repository.domainsOf(db, authorityId);
  const all = await repository.domainsAbove(db);
  const body = { domains, inherited: all.filter((domain) => !domains.includes(domain)) };
  return { body, version: `${version}.${hashVersion(body)}` };
}
