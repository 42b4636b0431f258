import type { NewRow } from '../database/schema.ts';
import type { Database } from '../database/open.ts';
import { asImporter } from '../database/tenant.ts';
import { fixture } from './fixture.ts';

const id = (number: number) => `01900000-0000-7000-8000-0005${String(number).padStart(8, '0')}`;
const { school, class7A1, accounts } = fixture;

/** Books of other circulars in the class of the fixture, whose teacher and homeroom teacher write them. */
export const books = {
  /** A primary subject in both terms. */
  primary: id(31),
  primaryTermTwo: id(32),
  traits: id(33),
  /** Of circular 58/2011: physical education, and mathematics by how a test was held. */
  sport: id(34),
  sportTermTwo: id(35),
  oldMaths: id(36),
} as const;

/** One pupil of a class may stand under any circular here: books name theirs. */
export async function loadOtherGradebooks({ db }: Database): Promise<void> {
  const base = { school_id: school, class_id: class7A1, periods_per_year: 70 };
  const book = (
    bookId: string,
    subject_code: string,
    term: 1 | 2,
    scoring: NewRow<'gradebooks'>['scoring'],
    rule_set: string,
  ) => ({ ...base, id: bookId, subject_code, term, scoring, rule_set });
  const columns = (gradebook_id: string, slots: string) =>
    slots.split(' ').map((text) => {
      const [slot = '', form] = text.split(':');
      const weight = slot === 'hk' ? 3 : slot.startsWith('dk') ? 2 : 1;
      return { school_id: school, gradebook_id, slot, weight, form: (form as 'oral' | undefined) ?? null };
    });
  await asImporter(db, async (trx) => {
    const subjects = {
      tiengViet: 'Tiếng Việt',
      phamChatNangLuc: 'Phẩm chất và năng lực',
      theDuc: 'Thể dục',
      toanCu: 'Toán',
    };
    await trx
      .insertInto('subjects')
      .values(Object.entries(subjects).map(([code, name_vi]) => ({ code, name_vi, name_en: name_vi })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto('gradebooks')
      .values([
        book(books.primary, 'tiengViet', 1, 'level', 'TT27/2020'),
        book(books.primaryTermTwo, 'tiengViet', 2, 'level', 'TT27/2020'),
        book(books.traits, 'phamChatNangLuc', 1, 'traits', 'TT27/2020'),
        book(books.sport, 'theDuc', 1, 'comment', 'TT58/2011'),
        book(books.sportTermTwo, 'theDuc', 2, 'comment', 'TT58/2011'),
        book(books.oldMaths, 'toanCu', 1, 'score', 'TT58/2011'),
      ])
      .execute();
    await trx
      .insertInto('gradebook_columns')
      .values([
        ...columns(books.primary, 'mgk gk mck ck nx'),
        ...columns(books.primaryTermTwo, 'mgk gk mck ck nx'),
        ...columns(books.traits, 'gk-tuChuTuHoc gk-yeuNuoc ck-tuChuTuHoc ck-yeuNuoc nx'),
        ...columns(books.sport, 'tx1 tx2 tx3 dk1 hk nx'),
        ...columns(books.sportTermTwo, 'tx1 tx2 tx3 dk1 hk nx'),
        ...columns(books.oldMaths, 'tx1:oral tx2:written tx3:practical dk1 hk nx'),
      ])
      .execute();
    await trx
      .insertInto('assignments')
      .values(
        ['tiengViet', 'theDuc', 'toanCu'].map((subject_code, index) => ({
          ...{ school_id: school, id: id(41 + index), account_id: accounts.teacher, subject_code },
          ...{ role: 'subjectTeacher' as const, class_id: class7A1 },
          ...{ valid_from: '2026-08-15', valid_to: null },
        })),
      )
      .execute();
  });
}
