import type { Connection } from '@lienthong/sdk';
import { followSchool } from '../../shared/school-events.ts';
import type { FollowOptions } from '../grade-table.source.ts';

/** A gradebook as the events of its school tell of it. Ends with the signal; rejects where the caller may not listen. */
export function followEvents(
  connection: Pick<Connection, 'open'>,
  schoolId: string,
  gradebookId: string,
  { onChange, signal }: FollowOptions,
): Promise<void> {
  return followSchool(
    connection,
    schoolId,
    (event) => {
      if (event.type === 'reset') onChange('everything');
      else if (event.kind === 'gradebook' && event.id === gradebookId) onChange('gradebook');
      // Which class a pupil came to is not said: the gradebook is asked, at leisure.
      else if (event.kind === 'pupil' || event.kind === 'class') onChange('class');
    },
    signal,
  );
}
