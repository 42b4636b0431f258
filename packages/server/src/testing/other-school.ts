import { archiveEntries } from '../audit/archive.ts';
import { enterDay } from '../changes/repository.ts';
import { dayInVietnam } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { asImporter, inTenant } from '../database/tenant.ts';
import { fillDocuments } from './document-records.ts';
import { fillArticles } from './articles.ts';
import { checkedAt } from './feeds.ts';
import { fixture } from './fixture.ts';
import { fillPrivacy } from './privacy-records.ts';
import { fillUnit } from './unit-records.ts';
import { fileRow } from './uploads.ts';

export interface Filling {
  schoolId: string;
  classId: string;
  gradebookId: string;
  pupilId: string;
  /** Of somebody who works there. */
  accountId: string;
  /** Third group of the ids, and part of every text, so that one sees whose they are wherever they turn up. */
  mark: string;
}

/** One row of a school in each table where the fixture has none. */
export async function fillSchool({ db }: Database, school: Filling): Promise<void> {
  const { schoolId: school_id, gradebookId: gradebook_id, pupilId: pupil_id, accountId: account_id } = school;
  const id = (number: number) => `01900000-0000-7000-8000-${school.mark}${String(number).padStart(8, '0')}`;
  const text = (what: string) => `${what} ${school.mark}`;
  const at = new Date('2026-11-01T08:00:00+07:00');
  const cell = {
    school_id,
    gradebook_id,
    pupil_id,
    slot: 'tx1',
    version: 1,
    state: 'value',
    tenths: 80,
  } as const;
  await asImporter(db, async (trx) => {
    await trx
      .insertInto('marks')
      .values({ ...cell, version: 2, updated_at: at, updated_by: account_id })
      .execute();
    await trx
      .insertInto('mark_history')
      .values({ ...cell, written_at: at, written_by: account_id })
      .execute();
    await trx
      .insertInto('mark_corrections')
      .values({
        ...{ school_id, id: id(9), gradebook_id, pupil_id, slot: 'gk', mark_version: 0 },
        ...{ old_state: 'empty', old_tenths: null, old_comment: null, old_reason: null },
        ...{ state: 'value', tenths: 85, comment: null, reason: null, why: text('Chưa vào điểm') },
        ...{ requested_at: at, requested_by: account_id },
      })
      .execute();
    const period = { school_id, class_id: school.classId, period: 'term1' } as const;
    const record = {
      ...{ ...period, pupil_id, conduct: 'kha' as const },
      ...{ excused: 1, unexcused: 0, note: text('Ghi chú') },
    };
    await trx
      .insertInto('class_periods')
      .values({ ...period, version: 1, locked_at: at })
      .execute();
    await trx
      .insertInto('class_records')
      .values({ ...record, version: 2, updated_at: at, updated_by: account_id })
      .execute();
    await trx
      .insertInto('class_record_history')
      .values({ ...record, version: 1, written_at: at, written_by: account_id })
      .execute();
    await trx
      .insertInto('notices')
      .values({
        ...{ school_id, id: id(1), class_id: school.classId, pupil_id, author_id: account_id },
        ...{ title: text('Tiêu đề'), body: text('Lời nhắn'), published_at: at },
      })
      .execute();
    await trx
      .insertInto('notice_acknowledgements')
      .values({ school_id, notice_id: id(1), pupil_id, account_id, acknowledged_at: at })
      .execute();
    const { file, chunk } = fileRow({ school_id, id: id(11), account_id, notice_id: id(1) });
    await trx.insertInto('files').values(file).execute();
    await trx.insertInto('file_chunks').values(chunk).execute();
    const source_id = id(43);
    await trx
      .insertInto('feed_sources')
      .values({
        ...{ id: source_id, url: `https://${school.mark}.test/rss`, created_at: at },
        ...{ last_checked_at: checkedAt, last_success_at: checkedAt, next_check_at: checkedAt },
      })
      .execute();
    await trx
      .insertInto('feeds')
      .values({ ...{ school_id, id: id(2), label: text('Nguồn'), issuer: 'school' }, source_id })
      .execute();
    await trx
      .insertInto('feed_windows')
      .values({ source_id, day: '2026-11-10', closes: '08:00', checked_at: null })
      .execute();
    await trx
      .insertInto('feed_source_items')
      .values({
        ...{ source_id, item_id: text('tin'), title: text('Tin'), first_seen_at: at },
        ...{ summary: text('Tóm tắt'), html: text('Toàn văn') },
      })
      .execute();
    await trx
      .insertInto('admission_campaigns')
      .values({
        ...{ school_id, id: id(3), name: text('Tuyển sinh'), grade: 6, school_year: 2027, seats: 1 },
        ...{ opens_at: at, closes_at: new Date('2026-12-01T08:00:00+07:00') },
        ...{ usual_birth_year: 2014, earliest_birth_year: 2011 },
        ...{ consent_version: text('bản'), consent_text: text('Đồng ý') },
      })
      .execute();
    await trx
      .insertInto('admission_applications')
      .values({
        ...{ school_id, id: id(4), campaign_id: id(3), code: text('HỒ SƠ'), display_name: text('T.S.') },
        ...{ child: JSON.stringify({ fullName: text('Trẻ') }), age_reason: text('Lí do') },
        ...{ guardian: JSON.stringify({ fullName: text('Mẹ'), phone: `09${school.mark}0000` }) },
        ...{ personal_id: `0${school.mark}0000000`, birth_year: 2014, consent_version: text('bản') },
        ...{ status: 'submitted', submitted_at: at },
      })
      .execute();
    await trx
      .insertInto('site_keys')
      .values({
        ...{ school_id, id: id(7), key: `site_${school.mark}_key`, label: text('Trang'), revoked_at: null },
        ...{ origins: [`https://${school.mark}.test`], created_at: at, created_by: account_id },
      })
      .execute();
    const siteKey = { school_id, site_key_id: id(7) };
    await trx
      .insertInto('site_key_uses')
      .values({ ...siteKey, last_used_on: '2026-11-01' })
      .execute();
    await trx
      .insertInto('site_key_refusals')
      .values({ ...siteKey, origin: `https://www.${school.mark}.test`, day: '2026-11-10', count: 3 })
      .execute();
    const { department } = fixture;
    await trx
      .insertInto('vendors')
      .values({
        ...{
          id: id(8),
          authority_id: department,
          name: text('Nhà cung cấp'),
          tax_code: `01${school.mark}0000`,
        },
        address: text('Địa chỉ'),
      })
      .execute();
    await trx
      .insertInto('apps')
      .values({
        ...{
          id: id(9),
          authority_id: department,
          vendor_id: id(8),
          name: text('Ứng dụng'),
          status: 'approved',
        },
        ...{ purpose: text('Mục đích'), data_location: text('Nơi lưu'), retention: text('Thời hạn lưu') },
        scopes: JSON.stringify([{ scope: 'registry.classes', reason: text('Lí do xin phạm vi') }]),
        ...{
          contact_name: text('Liên hệ'),
          contact_email: `lienhe@${school.mark}.test`,
          contact_phone: null,
        },
        ...{ privacy_url: `https://ung-dung-${school.mark}.test/rieng-tu`, certification_key: null },
        ...{ registered_at: at, registered_by: fixture.accounts.department },
      })
      .execute();
    await trx
      .insertInto('grants')
      .values({
        ...{ school_id, id: id(10), app_id: id(9), authority_id: department, scopes: ['registry.classes'] },
        ...{ class_ids: [school.classId], valid_from: '2026-09-01', valid_until: '2027-05-31' },
        ...{
          granted_at: at,
          granted_by: account_id,
          revoked_at: null,
          revoked_by: null,
          revoke_reason: null,
        },
      })
      .execute();
    await trx
      .insertInto('webhooks')
      .values({
        ...{ school_id, id: id(40), app_id: id(9), grant_id: id(10), types: ['changes.available'] },
        ...{ url: `https://nhan-tin-${school.mark}.test/tin?khoa=${school.mark}`, state_since: at },
        ...{ origin: `https://nhan-tin-${school.mark}.test`, created_at: at, state_reason: null },
        ...{ removed_by: null, failing_since: null, last_success_at: null },
      })
      .execute();
    const webhook = { school_id, webhook_id: id(40), created_at: at };
    await trx
      .insertInto('webhook_secrets')
      .values({ ...webhook, id: id(41), sealed: text('niêm phong'), ends_at: null })
      .execute();
    await trx
      .insertInto('webhook_deliveries')
      .values({
        ...{ ...webhook, id: id(42), type: 'ping', data: '{}', state: 'delivered', attempts: 1 },
        ...{ next_attempt_at: null, claimed_until: null, last_attempt_at: at },
        ...{ last_status: 204, last_failure: null },
      })
      .execute();
    await fillDocuments(trx, school, id);
    await fillArticles(trx, school, id);
    await fillPrivacy(trx, school, id);
    await fillUnit(trx, school, id);
  });
  // Nobody imports a ledger: an entry comes from its own school, and an archive takes the first.
  const caller = { kind: 'person', accountId: account_id, displayName: '', assignments: [] } as const;
  await inTenant(db, { caller, schoolId: school_id }, async (trx) => {
    const entry = { school_id, caller: 'anonymous', operation: 'x', outcome: 200, records: '{}' };
    const { seq, hash } = await trx
      .insertInto('audit_entries')
      .values({ ...entry, id: id(24), at: new Date('2020-11-01T08:00:00+07:00'), request_id: id(25) })
      .returning(['seq', 'hash'])
      .executeTakeFirstOrThrow();
    await archiveEntries(trx, { through: seq, hash, now: at, months: 24 });
    await trx
      .insertInto('audit_entries')
      .values({ ...entry, id: id(5), at, request_id: id(6) })
      .execute();
  });
  await enterDay(db, school_id, dayInVietnam(at));
}

export async function fillOtherSchool(database: Database): Promise<void> {
  await fillSchool(database, {
    schoolId: fixture.otherSchool,
    classId: fixture.otherClass,
    gradebookId: fixture.otherGradebook,
    pupilId: fixture.otherPupil,
    accountId: fixture.accounts.otherPrincipal,
    mark: '0099',
  });
}
