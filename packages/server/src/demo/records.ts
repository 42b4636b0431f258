import type { NewRow } from '../database/schema.ts';
import type { Random } from '../random.ts';
import { at, lockDay } from './calendar.ts';
import type { DemoPupil } from './people.ts';
import type { DemoClass } from './registry.ts';
import { featuredClass } from './schools.ts';
import type { Staff } from './staff.ts';
import type { World } from './world.ts';

/** Part of the featured class whose term I the homeroom teacher has entered. */
const ENTERED = 0.6;

/**
 * Conduct and absences as the homeroom teacher entered them: of the year before both terms, locked; of the running year the first
 * term of the featured class, as far as she got.
 */
export function addRecords(world: World, of: DemoClass, pupils: readonly DemoPupil[], staff: Staff): void {
  const past = of.schoolYear < world.schoolYear;
  if (of.grade < 6 || (!past && of.name !== featuredClass)) return;
  const random = world.random(`records/${of.id}`);
  const updated_by = staff.homeroom.get(of.id) ?? null;
  for (const term of past ? ([1, 2] as const) : ([1] as const)) {
    const day = lockDay(of.schoolYear, term);
    const period = term === 1 ? ('term1' as const) : ('term2' as const);
    const place = { school_id: of.schoolId, class_id: of.id, period };
    if (past) world.add('class_periods', { ...place, version: 1, locked_at: at(day, '16:45') });
    const entered = past ? pupils.length : Math.floor(pupils.length * ENTERED);
    const updated_at = past ? at(day, '09:20') : world.daysAgo(2, '20:40');
    pupils.slice(0, entered).forEach((pupil, index) => {
      world.add('class_records', {
        ...{ ...place, pupil_id: pupil.id, ...recordOf(random), note: null },
        // Whoever she was not sure about stays open: absences yes, conduct not yet.
        ...(!past && index % 9 === 4 && { conduct: null }),
        ...{ version: 1, updated_at, updated_by },
      });
    });
  }
  if (past) {
    const place = { school_id: of.schoolId, class_id: of.id, period: 'year' as const };
    world.add('class_periods', { ...place, version: 1, locked_at: at(lockDay(of.schoolYear, 2), '16:50') });
  }
}

function recordOf(random: Random): Pick<NewRow<'class_records'>, 'conduct' | 'excused' | 'unexcused'> {
  return {
    conduct: random.weighted([
      ['tot', 78],
      ['kha', 17],
      ['dat', 4],
      ['chuaDat', 1],
    ] as const),
    excused: random.chance(0.45) ? 0 : random.between(1, 5),
    unexcused: random.chance(0.85) ? 0 : random.between(1, 3),
  };
}
