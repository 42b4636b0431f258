import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { dayInVietnam } from '../clock.ts';
import type { OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { assertOpen, type Frame, type StreamHandler } from '../http/streams.ts';
import { callerId, type Caller } from '../identity/caller.ts';
import { cursorOf, positionOf, type Position } from './cursor.ts';
import { extentOf, reachedBy } from './reach.ts';
import { thinChange } from './records.ts';
import { enterDay, newestChange, readChanges } from './repository.ts';
import type { ChangeSignal } from './signal.ts';

export interface EventOptions {
  /** How long a stream lasts, in milliseconds; the reader comes again. 10 minutes when left out. */
  lifetime?: number;
  /** After how long without a change rights are looked at again and a comment is sent. 15 seconds when left out. */
  heartbeat?: number;
}

/** Streams of one caller in a school at a time: a browser with several windows open. */
const ATMOST = 8;
const PAGE = 100;
/** Milliseconds between two looks at least: what is written meanwhile comes together. */
const APART = 150;

export function streamEvents(
  db: Kysely<Schema>,
  changes: ChangeSignal,
  { lifetime = 600_000, heartbeat = 15_000 }: EventOptions = {},
): StreamHandler {
  const open = new Map<string, number>();

  return {
    async *stream({ path, headers }, { caller, clock, look, signal }) {
      const schoolId = path['schoolId'] ?? '';
      const ends = performance.now() + lifetime;
      const place = `${callerId(caller)}@${schoolId}`;
      // Let in first: who may not is told so, and not that there are too many.
      let reader: Reader | undefined = await look((context) =>
        begin(context, schoolId, headers['Last-Event-ID']),
      );
      const used = (open.get(place) ?? 0) + 1;
      if (used > ATMOST) throw tooMany();
      open.set(place, used);
      try {
        yield [reader.lost ? resetTo(reader) : alive(reader)];
        for (;;) {
          assertOpen(signal);
          const ticket = changes.ticket(schoolId);
          const looked = performance.now();
          await enterDay(db, schoolId, dayInVietnam(clock()));
          const came: Came = await look((context) => next(context, schoolId, reader as Reader));
          reader = came.reader;
          yield came.frames.length > 0 ? came.frames : [alive(reader)];
          if (came.more) continue;
          const left = ends - performance.now();
          if (left <= 0) break;
          await changes.wait(schoolId, ticket, signal, Math.min(heartbeat, left));
          const early = looked + Math.min(APART, left) - performance.now();
          if (early > 0) await pause(early, undefined, { signal }).catch(() => undefined);
        }
        yield [{ event: 'end' }];
      } finally {
        const left = (open.get(place) ?? 1) - 1;
        if (left > 0) open.set(place, left);
        else open.delete(place);
      }
    },
  };
}

interface Reader extends Position {
  extent: string;
  /** What it had seen can no longer be followed. */
  lost: boolean;
}
interface Came {
  frames: Frame[];
  reader: Reader;
  more: boolean;
}

/** Keeps the line alive, and the reader's place: what came may all have been for others. */
const alive = (reader: Reader): Frame => ({ id: cursorOf(reader, reader.extent) });
const resetTo = (reader: Reader): Frame => ({ event: 'reset', id: cursorOf(reader, reader.extent) });

async function begin(
  { db, caller }: OperationContext,
  schoolId: string,
  cursor: string | undefined,
): Promise<Reader> {
  const extent = await extentNow(db, caller, schoolId);
  const newest = await newestChange(db, schoolId);
  const fresh = { after: newest, since: newest, loading: false, extent };
  if (cursor === undefined) return { ...fresh, lost: false };
  try {
    return { ...positionOf(cursor, extent, newest), extent, lost: false };
  } catch (error) {
    if (error instanceof Problem && error.code === 'cursor_invalid') return { ...fresh, lost: true };
    throw error;
  }
}

async function next(context: OperationContext, schoolId: string, reader: Reader): Promise<Came> {
  const { db, caller, now } = context;
  const reach = await reachedBy(db, caller, schoolId);
  const newest = await newestChange(db, schoolId);
  const extent = extentOf(caller, reach);
  if (extent !== reader.extent) {
    const anew = { after: newest, since: newest, loading: false, extent, lost: true };
    return { frames: [resetTo(anew)], reader: anew, more: false };
  }
  if (newest === reader.after) return { frames: [], reader, more: false };
  const { after, since } = reader;
  const today = dayInVietnam(now);
  const rows = await readChanges(db, { schoolId, reach, after, since, today, limit: PAGE });
  for (const { kind, id } of rows) context.touched(kind, [id]);
  const more = rows.length === PAGE;
  return {
    frames: rows.map((row) => ({
      ...{
        event: 'change',
        id: cursorOf({ after: row.seq, since, loading: false }, extent),
        data: thinChange(row),
      },
    })),
    reader: { ...reader, after: more ? (rows.at(-1)?.seq ?? after) : newest },
    more,
  };
}

async function extentNow(db: OperationContext['db'], caller: Caller, schoolId: string): Promise<string> {
  return extentOf(caller, await reachedBy(db, caller, schoolId));
}

function tooMany(): Problem {
  return new Problem('rate_limited', {
    retryAfter: 60,
    detail: {
      vi: `Đang mở ${ATMOST} luồng sự kiện cùng lúc ở trường này; đóng bớt rồi thử lại.`,
      en: `${ATMOST} streams of events of this school are open at the same time; close one of them, then try again.`,
    },
  });
}
