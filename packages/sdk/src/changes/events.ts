import type { Connection } from '../core/connection.ts';
import type { CallOptions } from '../core/options.ts';
import { hasCode, isLienthongError } from '../errors/guards.ts';
import { linesOf } from './lines.ts';
import { isPassing, rest, waitAfter } from './patience.ts';
import { errorOfProblem } from './problems.ts';
import type { LiveEvent } from './types.ts';

export interface EventOptions extends Pick<CallOptions, 'signal'> {
  /** Goes on after this: the `cursor` of an event, a page or an export. Without it, with what happens next. */
  after?: string | undefined;
  /** Connects again when nothing came for so long, in milliseconds. 45 000 unless given; the server says something every 15 s. */
  stalledAfter?: number | undefined;
}

type RecordChange = Omit<Extract<LiveEvent, { type: 'change' }>, 'type' | 'cursor'>;

interface Message {
  id: string | undefined;
  name: string | undefined;
  data: string;
}

/**
 * Which records of a school change, as it happens; what is in them you read yourself. Connects again by itself after a cut, a
 * restart or the end of a connection's time, and goes on after the last event, so that none is missed. Ends with `signal`, without
 * an error; throws when the right to listen ends.
 */
export async function* events(
  connection: Pick<Connection, 'open'>,
  schoolId: string,
  { after, stalledAfter = 45_000, signal }: EventOptions = {},
): AsyncGenerator<LiveEvent, void, undefined> {
  let cursor = after;
  let failures = 0;
  while (!signal?.aborted) {
    let opened = false;
    try {
      const response = await connection.open(callOf(schoolId, cursor), { signal });
      opened = true;
      for await (const line of messagesOf(linesOf(response, stalledAfter, signal))) {
        failures = 0;
        cursor = line.id ?? cursor;
        const { name, data } = line;
        if (name === 'end') throwIfProblem(data, response);
        if (name === 'reset' && cursor !== undefined) yield { type: 'reset', cursor };
        if (name === 'change' && cursor !== undefined)
          yield { type: 'change', cursor, ...(JSON.parse(data) as RecordChange) };
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (!goesOn(error, opened)) throw error;
      failures += 1;
      await rest(waitAfter(error, failures), signal);
      continue;
    }
    // Its time was over, or something on the way cut it: not everybody comes back in the same instant.
    await rest(Math.random() * 1_000, signal);
  }
}

function callOf(schoolId: string, cursor: string | undefined) {
  return {
    ...{
      method: 'GET',
      path: '/schools/{schoolId}/events',
      identifiers: { schoolId },
      operation: 'streamEvents',
    },
    headers: { Accept: 'text/event-stream, application/problem+json', 'Last-Event-ID': cursor },
  };
}

function throwIfProblem(data: string, response: Response): void {
  const problem: unknown = Reflect.get(JSON.parse(data) as object, 'problem');
  if (problem !== undefined) throw errorOfProblem(problem, response);
}

/** A session that ended in the middle is renewed, or refused, when the stream is asked for again. */
function goesOn(error: unknown, opened: boolean): boolean {
  return !isLienthongError(error) || isPassing(error) || (opened && hasCode(error, 'session_expired'));
}

/** Blocks of `id:`, `event:` and `data:` up to an empty line, as server-sent events have them. */
async function* messagesOf(lines: AsyncIterable<string>): AsyncGenerator<Message, void, undefined> {
  let id: string | undefined;
  let name: string | undefined;
  let data: string[] = [];
  for await (const line of lines) {
    const [, field = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'id') id = value;
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
    if (line !== '') continue;
    yield { id, name, data: data.join('\n') };
    [id, name, data] = [undefined, undefined, []];
  }
}
