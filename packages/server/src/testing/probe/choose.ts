import { fixture } from '../fixture.ts';
import { ofAppCaller } from './app-callers.ts';
import { recordsFor } from './office-world.ts';
import { snake, type Place, type World } from './places.ts';

/** Property names under which an id is not called by its record. */
const otherNames: Record<string, string> = {
  ...{ source: 'feedId', classIds: 'classId', attachmentIds: 'fileId' },
  ...{ replacesId: 'documentId', schoolIds: 'schoolId', staffIds: 'assignmentId' },
};
export interface Choice {
  own: string;
  /** Of the same kind in the other school. */
  other: string;
  /** Of the own school, but of another class, another subject, another pupil. */
  neighbours: string[];
}

export interface Schools {
  own: string;
  other: string;
  /** Where a caller of the own school is at home: records there come first. */
  home: Partial<Place>;
}

/** The probe's callers live by these: a request that ended one would end the probe. */
const inUse: ReadonlySet<string> = new Set([
  ...[fixture.siteKeyId, fixture.otherSiteKeyId, fixture.revokedSiteKeyId],
]);
const parts = ['class', 'subject', 'pupil', 'vendor'] as const;

/** Ids for one position of a request, called `name`: of the own kind, of another school's, of neighbours. */
export function choose(operation: string, name: string, world: World, { own, other, home }: Schools): Choice {
  const kind = otherNames[name] ?? name;
  const stem = snake(kind.replace(/Id$/, ''));
  const tables = new Set([`${stem}s`, `${stem}es`, `${stem.slice(0, -1)}ies`]);
  const rows = [...world.records].filter(
    ([id, { table }]) =>
      table.startsWith('one_roster_') === stem.startsWith('one_roster_') &&
      !inUse.has(id) &&
      !ofAppCaller.test(id) &&
      (tables.has(table) || [...tables].some((known) => table.endsWith(`_${known}`))),
  );
  const at = (school: string, authority: string) =>
    rows.filter(([, place]) =>
      place.school === '' ? place.authority === authority : place.school === school,
    );
  const here = at(own, fixture.department);
  const athome = (place: Place) =>
    parts.every(
      (part) => place[part] === undefined || place[part] === { vendor: fixture.vendor, ...home }[part],
    );
  const needed = recordsFor[operation]?.[name];
  const mine = here.find(([id, place]) => (needed === undefined ? athome(place) : id === needed));
  const theirs = at(other, fixture.otherDepartment)[0];
  if (!mine || !theirs)
    throw new Error(
      `the schools of the fixture have no record for ${name}: add one to testing/probe/world.ts`,
    );
  const unlike = new Map<string, string>();
  for (const [id, place] of here.filter(([, place]) => !athome(place))) {
    const differs = parts.filter(
      (part) => place[part] !== undefined && place[part] !== { vendor: fixture.vendor, ...home }[part],
    );
    if (!unlike.has(differs.join())) unlike.set(differs.join(), id);
  }
  return { own: mine[0], other: theirs[0], neighbours: [...unlike.values()] };
}
