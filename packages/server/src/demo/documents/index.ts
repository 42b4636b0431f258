import type { NewRow } from '../../database/schema.ts';
import { searchable } from '../../documents/search.ts';
import { addDays, at } from '../calendar.ts';
import { demoAccount } from '../accounts.ts';
import type { World } from '../world.ts';
import { addOfficeFile } from './pdf.ts';
import { documentTexts, importedTexts, type DocumentText } from './texts.ts';

/** What the department and the ward have sent, how far each unit is, and what the featured school’s e-office brought in. */
export function addDocuments(world: World): void {
  for (const text of documentTexts) {
    const sent = sentRow(world, text);
    world.add('documents', sent);
    if (text.attachment !== undefined) addOfficeFile(world, sent, text.attachment);
    for (const [index, schoolId] of unitsOf(world, text).entries())
      addUnit(world, text, sent, schoolId, index);
  }
  for (const { key, receivedDaysAgo, ...content } of importedTexts) {
    const of = { school_id: world.id('school', 'thcs'), id: world.id('imported-document', key) };
    const received_at = world.daysAgo(receivedDaysAgo, '09:15');
    world.add('imported_documents', {
      ...{
        ...of,
        ...content,
        imported_by: 'school',
        external_id: `VP-${key}`,
        content_hash: key,
        signer: null,
      },
      ...{
        issued_on: addDays(world.today, -receivedDaysAgo - 1),
        urgency: 'normal',
        expects: 'nothing',
        ...noDeadline,
      },
      ...{ actor_roles: [], actors: null, links: [] as never },
      search: searchable(content.number, content.abstract, content.issuer),
    });
    world.add('unit_documents', {
      ...of,
      sent_id: null,
      authority_id: null,
      imported_id: of.id,
      received_at,
      version: 1,
    });
  }
}

const noDeadline = { due_day: null, due_at: null, due_until: null };

function sentRow(world: World, text: DocumentText): NewRow<'documents'> {
  const { key, from, kind, abstract, signer, sentDaysAgo, dueIn, dueTime } = text;
  const number = `${text.number}/${text.mark}`;
  const due_day = dueIn === undefined ? null : addDays(world.today, dueIn);
  const due_at = due_day !== null && dueTime !== undefined ? at(due_day, dueTime) : null;
  const issuer = from === 'department' ? 'Sở Giáo dục và Đào tạo' : 'UBND phường An Phú Đông';
  const officer = demoAccount(from === 'department' ? 'departmentOfficer' : 'wardOfficer');
  const sent_at = world.daysAgo(sentDaysAgo, '07:05');
  return {
    ...{
      id: world.id('document', key),
      authority_id: world.id('authority', from),
      number,
      kind,
      abstract,
      issuer,
      signer,
    },
    ...{ issued_on: addDays(world.today, -sentDaysAgo), urgency: text.urgency ?? 'normal' },
    ...{ expects: text.expects ?? 'acknowledgement', due_day, due_at },
    due_until: due_day === null ? null : (due_at ?? at(addDays(due_day, 1), '00:00')),
    ...{ actor_roles: text.roles ?? [], actors: text.actors ?? null },
    links: (text.link ? [text.link] : []) as never,
    search: searchable(number, abstract, issuer, signer),
    ...{ recipients_to: 'all', levels: [], school_ids: [], recipients: unitsOf(world, text).length },
    ...{ sent_at, sent_by: officer.id, sent_name: officer.displayName },
    replaces_id: text.replaces === undefined ? null : world.id('document', text.replaces),
    withdrawn_at: text.withdrawn === undefined ? null : world.daysAgo(sentDaysAgo - 1, '10:00'),
    ...{ withdrawn_reason: text.withdrawn ?? null, version: 1, spread_version: 1 },
  };
}

/** The department's are all schools, a ward's those that stand below it now. */
function unitsOf(world: World, { from }: DocumentText): string[] {
  if (from === 'department') return world.rows('schools').map(({ id }) => id);
  const ward = world.id('authority', from);
  return world
    .rows('school_authorities')
    .filter(({ authority_id, valid_to }) => authority_id === ward && valid_to === null)
    .map(({ school_id }) => school_id);
}

function addUnit(
  world: World,
  text: DocumentText,
  sent: NewRow<'documents'>,
  schoolId: string,
  index: number,
): void {
  const featured = schoolId === world.id('school', 'thcs');
  const principal = principalOf(world, schoolId);
  const of = { school_id: schoolId, id: world.id('unit-document', `${text.key}/${schoolId}`) };
  // Other units are now further, now less far than the featured one.
  const state = featured
    ? text.state
    : ([undefined, 'read', 'acknowledged'] as const)[(index + text.number) % 3];
  const received = sent.sent_at as Date;
  const hoursLater = (hours: number) => new Date(received.getTime() + hours * 3_600_000);
  const acknowledged = (state === 'acknowledged' || state === 'answered') && principal !== undefined;
  const note = (featured && text.note) || null;
  world.add('unit_documents', {
    ...{
      ...of,
      sent_id: sent.id,
      authority_id: sent.authority_id,
      imported_id: null,
      received_at: received,
      version: 1,
    },
    first_read_at: state === undefined ? null : hoursLater(1),
    acknowledged_at: acknowledged ? hoursLater(2) : null,
    acknowledged_by: acknowledged ? principal.id : null,
    acknowledged_name: acknowledged ? principal.name : null,
    acknowledge_note: acknowledged && state === 'acknowledged' ? note : null,
    answered_at: acknowledged && state === 'answered' ? hoursLater(30) : null,
    answered_by: acknowledged && state === 'answered' ? principal.id : null,
    answered_name: acknowledged && state === 'answered' ? principal.name : null,
    answer: acknowledged && state === 'answered' ? (note ?? 'Đã thực hiện.') : null,
  });
  if (!featured || principal === undefined) return;
  const part = { school_id: schoolId, document_id: of.id };
  if (state !== undefined)
    world.add('document_reads', { ...part, account_id: principal.id, read_at: hoursLater(1) });
  if (text.to)
    world.add('document_forwards', {
      ...{
        ...part,
        id: world.id('document-forward', of.id),
        account_id: demoAccount(text.to.account).id,
        forwarded_by: principal.id,
      },
      ...{
        forwarded_at: hoursLater(3),
        note: text.to.note,
        may_acknowledge: text.to.mayAcknowledge ?? false,
      },
    });
  const { due_day = null } = sent;
  if (due_day === null || state === 'answered' || (text.dueIn ?? 0) >= 0) return;
  for (const days_before of [1, 0, -1])
    world.add('document_reminders', {
      ...{ ...part, days_before, due_day, reminded_at: at(addDays(due_day, -days_before), '07:00') },
    });
}

function principalOf(world: World, schoolId: string): { id: string; name: string } | undefined {
  const duty = world
    .rows('assignments')
    .find(({ school_id, role }) => school_id === schoolId && role === 'principal');
  const account = duty && world.rows('accounts').find(({ id }) => id === duty.account_id);
  return account && { id: account.id, name: account.display_name };
}
