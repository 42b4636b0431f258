import type { Connection } from '../core/connection.ts';
import type { CallOptions } from '../core/options.ts';
import { isLienthongError } from '../errors/guards.ts';
import { cut, endedBy, linesOf } from './lines.ts';
import { errorOfProblem } from './problems.ts';
import type { ExportLine } from './types.ts';

export interface ExportOptions extends CallOptions {
  /** Gives up when nothing came for so long, in milliseconds. 60 000 unless given. */
  stalledAfter?: number | undefined;
}

/**
 * Everything one may read of a school, record by record: classes, pupils, gradebooks with their marks, and at last the line
 * `end` with the cursor for `consumeChanges`. No more is held in memory than a few records, and no more is sent than you take:
 * work within the `for await`. Throws a `NetworkError` when the line is cut, so a loop that ends has seen everything; begin
 * again then, as an export has no middle.
 */
export async function* exportRecords(
  connection: Pick<Connection, 'open'>,
  schoolId: string,
  { stalledAfter = 60_000, ...options }: ExportOptions = {},
): AsyncGenerator<ExportLine, void, undefined> {
  const response = await connection.open(
    {
      ...{ method: 'GET', path: '/schools/{schoolId}/export', identifiers: { schoolId } },
      ...{
        operation: 'exportRecords',
        headers: { Accept: 'application/x-ndjson, application/problem+json' },
      },
    },
    options,
  );
  const { signal } = options;
  let count = 0;
  try {
    for await (const text of linesOf(response, stalledAfter, signal)) {
      const line = JSON.parse(text) as ExportLine | { kind: 'problem'; problem: unknown };
      if (line.kind === 'problem') throw errorOfProblem(line.problem, response);
      if (line.kind === 'end' && line.count !== count)
        throw cut(`The export says it held ${line.count} records, and ${count} came.`);
      yield line;
      if (line.kind === 'end') return;
      count += 1;
    }
  } catch (error) {
    // What a loop throws that reads this does not come here: the rest is of the line.
    if (isLienthongError(error)) throw error;
    if (signal?.aborted) throw endedBy(signal);
    throw cut(`The export was cut after ${count} records.`, error);
  }
  throw cut(`The export was cut after ${count} records: its last line is missing.`);
}
