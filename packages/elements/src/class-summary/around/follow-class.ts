import type { Connection } from '@lienthong/sdk';
import { followSchool } from '../../shared/school-events.ts';
import type { FollowOptions } from '../class-summary.source.ts';

/** The summary pages of a class as the events of its school tell of them. Ends with the signal; rejects where the caller may not listen. */
export function followClass(
  connection: Pick<Connection, 'open'>,
  schoolId: string,
  classId: string,
  { onChange, signal }: FollowOptions,
): Promise<void> {
  return followSchool(
    connection,
    schoolId,
    (event) => {
      if (event.type === 'reset') onChange('everything');
      else if (event.kind === 'summary') {
        if (event.id === classId) onChange('summary');
      } else if (event.kind === 'gradebook') {
        // Whose gradebook it is, is not said: the page is asked, at leisure.
        onChange('results');
      } else if (event.kind === 'pupil' || event.kind === 'class') onChange('class');
    },
    signal,
  );
}
