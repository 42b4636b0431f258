import type { Assignment, ContactBookEntry, NoticeEntry, ResultEntry } from '@lienthong/sdk';
import { dayOf } from '../shared/format.ts';
import { subjectOrder } from '../shared/subjects.ts';

/** A pupil whose contact book the guardian may read. */
export interface Pupil {
  schoolId: string;
  pupilId: string;
  name: string;
  /** Class if the registry says so, else the school; tells two children of one family apart. */
  place: string;
}

export interface DayOfEntries {
  /** The day in Vietnam, `2026-10-05`. */
  day: string;
  notices: NoticeEntry[];
  results: ResultEntry[];
}

/** One row for each pupil: a guardian may hold several assignments for one child. */
export function pupilsOf(assignments: readonly Assignment[]): Pupil[] {
  const found = new Map<string, Pupil>();
  for (const assignment of assignments) {
    const { role, schoolId, pupilId, pupilName } = assignment;
    if (role !== 'guardian' || !schoolId || !pupilId || found.has(pupilId)) continue;
    found.set(pupilId, {
      schoolId,
      pupilId,
      name: pupilName ?? '',
      place: assignment.className ?? assignment.schoolName ?? '',
    });
  }
  return [...found.values()];
}

/** Newest day first; inside a day the notices, newest first, then the results in the order of the curriculum. */
export function byDay(entries: readonly ContactBookEntry[]): DayOfEntries[] {
  const sorted = [...entries].sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
  const days = new Map<string, DayOfEntries>();
  for (const entry of sorted) {
    const day = dayOf(entry.publishedAt);
    const group = days.get(day) ?? { day, notices: [], results: [] };
    days.set(day, group);
    if (entry.kind === 'notice') group.notices.push(entry);
    else group.results.push(entry);
  }
  for (const { results } of days.values()) {
    results.sort((a, b) => subjectOrder(a.result.subjectCode) - subjectOrder(b.result.subjectCode));
  }
  return [...days.values()];
}

export function acknowledged(
  entries: readonly ContactBookEntry[],
  noticeId: string,
  at: string,
): ContactBookEntry[] {
  return entries.map((entry) =>
    entry.kind === 'notice' && entry.notice.id === noticeId ? { ...entry, acknowledgedAt: at } : entry,
  );
}
