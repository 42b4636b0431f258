import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, instant } from '../clock.ts';
import type { Day } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

type Schemas = components['schemas'];

export interface Due {
  due_day: Day | null;
  due_at: Date | null;
  /** The moment from which it is late. */
  due_until: Date | null;
}

export function dueOf(deadline: Schemas['DocumentDeadlineInput'] | undefined): Due {
  if (deadline?.at !== undefined) {
    const at = new Date(deadline.at);
    return { due_day: dayInVietnam(at), due_at: at, due_until: at };
  }
  if (deadline?.day === undefined) return { due_day: null, due_at: null, due_until: null };
  const begins = new Date(`${deadline.day}T00:00:00+07:00`);
  return { due_day: deadline.day, due_at: null, due_until: new Date(begins.getTime() + 86_400_000) };
}

export function assertStillToCome({ due_until }: Due, now: Date, pointer: string): void {
  if (due_until === null || due_until > now) return;
  const { detail } = new Problem('document_deadline_invalid');
  throw new Problem('document_deadline_invalid', {
    errors: [{ pointer, code: 'document_deadline_invalid', detail }],
  });
}

export function deadlineOnTheWire({
  due_day,
  due_at,
}: Omit<Due, 'due_until'>): Schemas['DocumentDeadline'] | null {
  return due_day === null ? null : { day: due_day, at: due_at && instant(due_at) };
}
