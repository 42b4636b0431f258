import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { Attachment } from '../files/index.ts';
import { kindOf, traitOnTheWire } from '../gradebook/index.ts';
import type { Language } from '../http/problem.ts';
import type { NoticeRow, ResultRow } from './repository.ts';

type Entry = components['schemas']['ContactBookEntry'];

/** Both kinds as one list, newest first; the same order as the queries'. */
export function merge(
  notices: readonly NoticeRow[],
  results: readonly ResultRow[],
): (NoticeRow | ResultRow)[] {
  return [...notices, ...results].sort(
    (one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1),
  );
}

export function entryOnTheWire(
  row: NoticeRow | ResultRow,
  language: Language,
  attached: ReadonlyMap<string, Attachment[]>,
): Entry {
  const publishedAt = instant(row.at);
  if ('noticeId' in row) {
    const { noticeId, title, body, author, className, acknowledge, acknowledgedAt } = row;
    return {
      id: row.id,
      kind: 'notice',
      publishedAt,
      notice: {
        ...{ id: noticeId, title, body, author: author ?? '', className, publishedAt, acknowledge },
        attachments: attached.get(noticeId) ?? [],
      },
      acknowledgedAt: acknowledgedAt === null ? null : instant(acknowledgedAt),
    };
  }
  const kind = kindOf(row.scoring, row.slot);
  return {
    id: row.id,
    kind: 'result',
    publishedAt,
    result: {
      subjectCode: row.subjectCode,
      subjectName: language === 'vi' ? row.nameVi : row.nameEn,
      term: row.term,
      slot: row.slot,
      kind,
      ...(kind === 'rating' && { trait: traitOnTheWire(row.slot, language) }),
      state: row.state,
      value: row.tenths === null ? row.comment : row.tenths / 10,
      corrected: row.correctedAt !== null,
    },
  };
}
