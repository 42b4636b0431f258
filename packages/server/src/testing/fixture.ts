import type { Transaction } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import { asImporter } from '../database/tenant.ts';
import { hashPassword } from '../identity/password.ts';

/** Ids one can read in a failing test: `id(1, 2)` is the second thing of the first kind. */
function id(kind: number, number: number): string {
  return `01900000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;
}

export const password = 'mật khẩu thử 1';

/** The smallest sector in which every rule can be broken: two wards, two schools, one of each duty. */
export const fixture = {
  ministry: id(1, 1),
  department: id(1, 2),
  otherDepartment: id(1, 3),
  /** Abolished on 1 July 2025. */
  district: id(1, 4),
  ward: id(1, 5),
  otherWard: id(1, 6),
  school: id(2, 1),
  otherSchool: id(2, 2),
  /** Of another department. */
  farSchool: id(2, 3),
  class7A1: id(3, 1),
  class7A2: id(3, 2),
  otherClass: id(3, 3),
  /** Three pupils of 7A1 in register order, the first with an account. */
  pupils: [id(4, 1), id(4, 2), id(4, 3)] as const,
  pupilOf7A2: id(4, 4),
  otherPupil: id(4, 5),
  gradebook: id(5, 1),
  otherGradebook: id(5, 2),
  accounts: {
    teacher: id(6, 1),
    homeroom: id(6, 2),
    principal: id(6, 3),
    otherPrincipal: id(6, 4),
    guardian: id(6, 5),
    pupil: id(6, 6),
    ward: id(6, 7),
    department: id(6, 8),
    ministry: id(6, 9),
    /** Taught here until last year. */
    former: id(6, 10),
    nobody: id(6, 11),
    admissions: id(6, 12),
    /** Of the vendor of the department. */
    vendor: id(6, 13),
    otherVendor: id(6, 14),
    /** Of a vendor of the other department. */
    farVendor: id(6, 15),
    /** Of the other department. */
    farOfficer: id(6, 16),
  },
  vendor: id(10, 1),
  otherVendor: id(10, 2),
  /** Of the other department. */
  farVendor: id(10, 3),
  siteKeyId: id(8, 1),
  otherSiteKeyId: id(8, 2),
  revokedSiteKeyId: id(8, 3),
  siteKey: 'site_test_school',
  otherSiteKey: 'site_test_other',
  revokedSiteKey: 'site_test_revoked',
  /** Of the department's own site, of the other department's, and one that was revoked. */
  officeKey: 'office_test_department',
  farOfficeKey: 'office_test_far',
  revokedOfficeKey: 'office_test_revoked',
  origin: 'https://truong.test',
  otherOrigin: 'https://truong-khac.test',
  officeOrigin: 'https://so.test',
  farOfficeOrigin: 'https://so-khac.test',
} as const;

export type Username = keyof typeof fixture.accounts;

let passwordHash: Promise<string> | undefined;

/** Data of the running school year 2026–2027. Nobody here exists. */
export async function loadFixture({ db }: Database): Promise<void> {
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  const { accounts, school, otherSchool, farSchool, class7A1, class7A2, otherClass, pupils } = fixture;
  const since = { valid_from: '2020-01-01', valid_to: null };
  const thisYear = { valid_from: '2026-08-15', valid_to: null };
  await asImporter(db, async (trx) => {
    await trx
      .insertInto('authorities')
      .values([
        { id: fixture.ministry, kind: 'ministry', code: 'BGDDT', name: 'Bộ Giáo dục và Đào tạo', ...since },
        { id: fixture.department, kind: 'department', code: 'S01', name: 'Sở Thử Nghiệm', ...since },
        { id: fixture.otherDepartment, kind: 'department', code: 'S02', name: 'Sở Khác', ...since },
        {
          id: fixture.district,
          kind: 'district',
          code: 'P01',
          name: 'Phòng Thử Nghiệm',
          valid_from: '2020-01-01',
          valid_to: '2025-06-30',
        },
        {
          id: fixture.ward,
          kind: 'ward',
          code: 'X01',
          name: 'Phường Thử Nghiệm',
          valid_from: '2025-07-01',
          valid_to: null,
        },
        {
          id: fixture.otherWard,
          kind: 'ward',
          code: 'X02',
          name: 'Phường Khác',
          valid_from: '2025-07-01',
          valid_to: null,
        },
      ])
      .execute();
    await trx
      .insertInto('authority_links')
      .values([
        { authority_id: fixture.department, parent_id: fixture.ministry, ...since },
        { authority_id: fixture.otherDepartment, parent_id: fixture.ministry, ...since },
        {
          authority_id: fixture.district,
          parent_id: fixture.department,
          valid_from: '2020-01-01',
          valid_to: '2025-06-30',
        },
        {
          authority_id: fixture.ward,
          parent_id: fixture.department,
          valid_from: '2025-07-01',
          valid_to: null,
        },
        {
          authority_id: fixture.otherWard,
          parent_id: fixture.department,
          valid_from: '2025-07-01',
          valid_to: null,
        },
      ])
      .execute();
    await trx
      .insertInto('schools')
      .values([
        { id: school, code: 'T001', name: 'Trường THCS Thử Nghiệm', level: 'lowerSecondary' },
        { id: otherSchool, code: 'T002', name: 'Trường THCS Khác', level: 'lowerSecondary' },
        { id: farSchool, code: 'T003', name: 'Trường Xa', level: 'primary' },
      ])
      .execute();
    await trx
      .insertInto('school_authorities')
      .values([
        {
          school_id: school,
          authority_id: fixture.district,
          valid_from: '2020-01-01',
          valid_to: '2025-06-30',
        },
        { school_id: school, authority_id: fixture.ward, valid_from: '2025-07-01', valid_to: null },
        {
          school_id: otherSchool,
          authority_id: fixture.district,
          valid_from: '2020-01-01',
          valid_to: '2025-06-30',
        },
        { school_id: otherSchool, authority_id: fixture.otherWard, valid_from: '2025-07-01', valid_to: null },
        { school_id: farSchool, authority_id: fixture.otherDepartment, ...since },
      ])
      .execute();
    await trx
      .insertInto('subjects')
      .values([
        { code: 'toan', name_vi: 'Toán', name_en: 'Mathematics' },
        { code: 'nguVan', name_vi: 'Ngữ văn', name_en: 'Literature' },
      ])
      .execute();
    await trx
      .insertInto('accounts')
      .values(
        Object.entries(accounts).map(([username, accountId]) => ({
          id: accountId,
          username: username.toLowerCase(),
          password_hash: hash,
          display_name: `Người ${username}`,
        })),
      )
      .execute();
    await trx
      .insertInto('site_keys')
      .values([
        {
          school_id: school,
          id: fixture.siteKeyId,
          key: fixture.siteKey,
          label: 'Trang trường',
          origins: [fixture.origin],
          revoked_at: null,
        },
        {
          school_id: otherSchool,
          id: fixture.otherSiteKeyId,
          key: fixture.otherSiteKey,
          label: 'Trang trường',
          origins: [fixture.otherOrigin],
          revoked_at: null,
        },
        {
          school_id: school,
          id: fixture.revokedSiteKeyId,
          key: fixture.revokedSiteKey,
          label: 'Trang cũ',
          origins: [fixture.origin],
          revoked_at: new Date('2026-10-01'),
        },
      ])
      .execute();
    await trx
      .insertInto('classes')
      .values([
        { school_id: school, id: class7A1, school_year: 2026, grade: 7, name: '7A1' },
        { school_id: school, id: class7A2, school_year: 2026, grade: 7, name: '7A2' },
        { school_id: otherSchool, id: otherClass, school_year: 2026, grade: 7, name: '7A1' },
      ])
      .execute();
    const pupil = (
      schoolId: string,
      pupilId: string,
      code: string,
      fullName: string,
      accountId: string | null = null,
    ) => ({
      school_id: schoolId,
      id: pupilId,
      code,
      full_name: fullName,
      sort_name: fullName.toLowerCase(),
      birth_date: '2014-03-15',
      sex: 'female' as const,
      account_id: accountId,
    });
    await trx
      .insertInto('pupils')
      .values([
        pupil(school, pupils[0], 'HS001', 'Lê Thị An', accounts.pupil),
        pupil(school, pupils[1], 'HS002', 'Trần Văn Bình'),
        pupil(school, pupils[2], 'HS003', 'Phạm Minh Châu'),
        pupil(school, fixture.pupilOf7A2, 'HS004', 'Võ Gia Hân'),
        pupil(otherSchool, fixture.otherPupil, 'HS005', 'Đỗ Hải Yến'),
      ])
      .execute();
    await trx
      .insertInto('enrolments')
      .values([
        ...pupils.map((pupil_id, index) => ({
          school_id: school,
          class_id: class7A1,
          pupil_id,
          ordinal: index + 1,
          ...thisYear,
        })),
        { school_id: school, class_id: class7A2, pupil_id: fixture.pupilOf7A2, ordinal: 1, ...thisYear },
        {
          school_id: otherSchool,
          class_id: otherClass,
          pupil_id: fixture.otherPupil,
          ordinal: 1,
          ...thisYear,
        },
      ])
      .execute();
    await trx
      .insertInto('guardianships')
      .values([
        {
          school_id: school,
          pupil_id: pupils[0],
          account_id: accounts.guardian,
          relation: 'mother',
          ...thisYear,
        },
        {
          school_id: otherSchool,
          pupil_id: fixture.otherPupil,
          account_id: accounts.guardian,
          relation: 'mother',
          ...thisYear,
        },
      ])
      .execute();
    const duty = (number: number, schoolId: string, account_id: string) => ({
      school_id: schoolId,
      id: id(7, number),
      account_id,
      class_id: null,
      subject_code: null,
      ...thisYear,
    });
    await trx
      .insertInto('assignments')
      .values([
        {
          ...duty(1, school, accounts.teacher),
          role: 'subjectTeacher',
          class_id: class7A1,
          subject_code: 'toan',
        },
        { ...duty(2, school, accounts.homeroom), role: 'homeroomTeacher', class_id: class7A1 },
        { ...duty(3, school, accounts.principal), role: 'principal' },
        { ...duty(4, otherSchool, accounts.otherPrincipal), role: 'principal' },
        {
          ...duty(5, school, accounts.former),
          role: 'principal',
          valid_from: '2020-08-01',
          valid_to: '2026-07-31',
        },
        { ...duty(6, school, accounts.admissions), role: 'admissionsOfficer' },
      ])
      .execute();
    await trx
      .insertInto('officers')
      .values([
        { authority_id: fixture.ward, account_id: accounts.ward, ...since },
        { authority_id: fixture.department, account_id: accounts.department, ...since },
        { authority_id: fixture.ministry, account_id: accounts.ministry, ...since },
        { authority_id: fixture.otherDepartment, account_id: accounts.farOfficer, ...since },
      ])
      .execute();
    await loadVendors(trx);
    const gradebook = (schoolId: string, gradebookId: string, classId: string) => ({
      school_id: schoolId,
      id: gradebookId,
      class_id: classId,
      subject_code: 'toan',
      term: 1 as const,
      scoring: 'score' as const,
      rule_set: 'TT22/2021',
      periods_per_year: 140,
    });
    await trx
      .insertInto('gradebooks')
      .values([
        gradebook(school, fixture.gradebook, class7A1),
        gradebook(otherSchool, fixture.otherGradebook, otherClass),
      ])
      .execute();
    await trx
      .insertInto('gradebook_columns')
      .values(
        [
          [school, fixture.gradebook],
          [otherSchool, fixture.otherGradebook],
        ].flatMap(([school_id = '', gradebook_id = '']) =>
          ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'].map((slot) => ({
            school_id,
            gradebook_id,
            slot,
            weight: slot === 'ck' ? 3 : slot === 'gk' ? 2 : 1,
            published_at: null,
            locked_at: null,
          })),
        ),
      )
      .execute();
  });
}

async function loadVendors(trx: Transaction<Schema>): Promise<void> {
  const { department, otherDepartment, accounts } = fixture;
  const vendors = [
    { id: fixture.vendor, of: department, name: 'Công ty Ảnh Thử Nghiệm', account: accounts.vendor },
    {
      id: fixture.otherVendor,
      of: department,
      name: 'Công ty Thi Thử Nghiệm',
      account: accounts.otherVendor,
    },
    { id: fixture.farVendor, of: otherDepartment, name: 'Công ty Ở Xa', account: accounts.farVendor },
  ];
  await trx
    .insertInto('vendors')
    .values(
      vendors.map(({ id: vendorId, of, name }, index) => ({
        ...{
          id: vendorId,
          authority_id: of,
          name,
          tax_code: `031288810${index}`,
          address: 'Phường Thử Nghiệm',
        },
      })),
    )
    .execute();
  await trx
    .insertInto('vendor_members')
    .values(
      vendors.map(({ id: vendor_id, account: account_id }) => ({
        ...{ vendor_id, account_id, valid_from: '2026-01-01', valid_to: null },
      })),
    )
    .execute();
  const officeKey = (key: string, authority_id: string, origin: string, revoked_at: Date | null = null) => ({
    ...{ key, authority_id, label: 'Trang Sở', origins: [origin], revoked_at },
  });
  await trx
    .insertInto('office_keys')
    .values([
      officeKey(fixture.officeKey, department, fixture.officeOrigin),
      officeKey(fixture.farOfficeKey, otherDepartment, fixture.farOfficeOrigin),
      officeKey(fixture.revokedOfficeKey, department, fixture.officeOrigin, new Date('2026-10-01')),
    ])
    .execute();
}
