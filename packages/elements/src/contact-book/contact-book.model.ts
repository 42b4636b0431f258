import type { Assignment, ContactBookEntry, NoticeEntry, ResultEntry } from '@lienthong/sdk';

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
  entries: ContactBookEntry[];
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

/** Newest day first; inside a day newest first, notices before results of the same moment. */
export function byDay(entries: readonly ContactBookEntry[]): DayOfEntries[] {
  const sorted = [...entries].sort(
    (a, b) =>
      Date.parse(b.publishedAt) - Date.parse(a.publishedAt) ||
      (a.kind === b.kind ? 0 : a.kind === 'notice' ? -1 : 1) ||
      (a.id < b.id ? -1 : 1),
  );
  const days: DayOfEntries[] = [];
  for (const entry of sorted) {
    const day = dayInVietnam(entry.publishedAt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
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

export function isNotice(entry: ContactBookEntry): entry is NoticeEntry {
  return entry.kind === 'notice';
}

export function isResult(entry: ContactBookEntry): entry is ResultEntry {
  return entry.kind === 'result';
}

export function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
