import { ruleSetFor } from '@lienthong/regulations';
import type { Random } from '../random.ts';
import { at, lockDay } from './calendar.ts';
import type { DemoPupil } from './people.ts';
import type { DemoClass } from './registry.ts';
import { featuredClass } from './schools.ts';
import type { Staff } from './staff.ts';
import type { World } from './world.ts';

/** Part of the featured class whose term I the homeroom teacher has entered. */
const ENTERED = 0.6;
const FIRST = ['term1'] as const;
const TERMS = ['term1', 'term2'] as const;
const ALL = ['term1', 'term2', 'year'] as const;

/** Hạnh kiểm under circular 58/2011 has other names for the lower two levels. */
const under58 = { tot: 'tot', kha: 'kha', dat: 'trungBinh', chuaDat: 'yeu' } as const;

/**
 * Conduct and absences as the homeroom teacher entered them: of years before both terms, locked, and under circular 58/2011 the
 * year's conduct too; of the running year the first term of the featured class, as far as she got.
 */
export function addRecords(
  world: World,
  of: DemoClass,
  pupils: readonly DemoPupil[],
  staff: Staff | null,
): void {
  const past = of.schoolYear < world.schoolYear;
  if (of.grade < 6 || (!past && of.name !== featuredClass)) return;
  const random = world.random(`records/${of.id}`);
  const updated_by = staff?.homeroom.get(of.id) ?? null;
  const isOld = ruleSetFor(of.schoolYear, of.grade).id === 'TT58/2011';
  const periods = past ? (isOld ? ALL : TERMS) : FIRST;
  for (const period of periods) {
    const day = lockDay(of.schoolYear, period === 'term1' ? 1 : 2);
    const place = { school_id: of.schoolId, class_id: of.id, period };
    const entered = past ? pupils.length : Math.floor(pupils.length * ENTERED);
    const updated_at = past ? at(day, '09:20') : world.daysAgo(2, '20:40');
    pupils.slice(0, entered).forEach((pupil, index) => {
      const { conduct, ...absences } = recordOf(random);
      world.add('class_records', {
        ...{ ...place, pupil_id: pupil.id, ...absences, note: null },
        ...(period === 'year' && { excused: null, unexcused: null }),
        // Whoever she was not sure about stays open: absences yes, conduct not yet.
        conduct: !past && index % 9 === 4 ? null : isOld ? under58[conduct] : conduct,
        ...{ version: 1, updated_at, updated_by },
      });
    });
  }
  if (!past) return;
  for (const period of ALL) {
    const day = lockDay(of.schoolYear, period === 'term1' ? 1 : 2);
    const place = { school_id: of.schoolId, class_id: of.id, period };
    world.add('class_periods', { ...place, version: 1, locked_at: at(day, '16:45') });
  }
}

function recordOf(random: Random) {
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
