import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { asImporter } from '../database/tenant.ts';
import { dayInVietnam } from '../clock.ts';
import { hashPassword } from '../identity/password.ts';
import { demoOfficeKey, demoPassword, demoPrimarySiteKey, demoSeed, demoSiteKey } from './accounts.ts';
import { addArticles, moveArticles } from './articles.ts';
import { addConsents, addConsentTexts } from './consents.ts';
import { addCorrection } from './corrections.ts';
import { addDocuments } from './documents/index.ts';
import { insertWorld } from './insert.ts';
import { Gradebooks, type MarkTable } from './marks.ts';
import { addNotices } from './notices.ts';
import { Population, type DemoPupil } from './people.ts';
import { addMarkCorrections } from './mark-corrections.ts';
import { addOldRegister } from './old-register.ts';
import { addPrimaryBooks } from './primary.ts';
import { addRecords } from './records.ts';
import { addAuthorities, addClass, addSchool, addSubjects, type DemoClass } from './registry.ts';
import { featuredClass, type SchoolPlan } from './schools.ts';
import { addAdmissions, addAuthorityFeeds, addPrimarySite, addSite, demoFeeds, demoFeedUrl } from './site.ts';
import { plansOf, type DemoSize } from './sizes.ts';
import { addOfficers, addStaff } from './staff.ts';
import { addGrants, addVendors } from './vendors.ts';
import { addUnits } from './units.ts';
import { World } from './world.ts';
import { addYesterday } from './yesterday.ts';

export interface DemoOptions {
  /** Same seed and day, same data. */
  seed?: string;
  /** The day the data look like: marks are entered up to it. */
  now?: Date;
  /** `full` unless given. */
  size?: DemoSize;
  /** Where the central system can be reached; it serves the demo's feeds itself. */
  baseUrl: string;
  /** Origins whose pages may use the demo's site key. */
  siteOrigins: readonly string[];
}

const notDemoData =
  'This database holds schools that are not demo data. Demo mode would let anybody in without a password, so the system ' +
  'does not start: start it without demo mode, or choose an empty database.';

/**
 * Fills an empty database with demo data and says whether it did. A database that has them is left alone, except for
 * the addresses, which follow the port it is started on. A database of real schools is refused: demo mode lets everybody in.
 */
export async function seedDemo({ db }: Pick<Database, 'db'>, options: DemoOptions): Promise<boolean> {
  const { seed = demoSeed, now = new Date(), size = 'full', baseUrl, siteOrigins } = options;
  const made = await asImporter(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(7215002)`.execute(trx);
    const known = await trx.selectFrom('schools').select('id').limit(1).executeTakeFirst();
    if (known) {
      const demo = await trx
        .updateTable('site_keys')
        .set({ origins: [...siteOrigins] })
        .where('key', '=', demoSiteKey)
        .executeTakeFirst();
      if (demo.numUpdatedRows === 0n) throw new Error(notDemoData);
      await trx
        .updateTable('site_keys')
        .set({ origins: [...siteOrigins] })
        .where('key', '=', demoPrimarySiteKey)
        .execute();
      await trx
        .updateTable('office_keys')
        .set({ origins: [...siteOrigins] })
        .where('key', '=', demoOfficeKey)
        .execute();
      for (const { key } of demoFeeds) {
        const path = demoFeedUrl('', key);
        await trx
          .updateTable('feed_sources')
          .set({ url: demoFeedUrl(baseUrl, key) })
          .where('url', 'like', `%${path}`)
          .execute();
      }
      await moveArticles(trx, baseUrl);
      return undefined;
    }
    const world = new World(seed, dayInVietnam(now), size);
    const marks = makeWorld(world, options, await hashPassword(demoPassword));
    await insertWorld(trx, world, marks);
    return world;
  });
  // Nobody imports a ledger: its entries are written in the school.
  if (made !== undefined) await addYesterday(db, made);
  return made !== undefined;
}

function makeWorld(world: World, site: DemoOptions, passwordHash: string): MarkTable {
  const people = new Population(world, passwordHash);
  const gradebooks = new Gradebooks(world);
  addAuthorities(world);
  addSubjects(world);
  for (const plan of plansOf(world.size)) {
    const schoolId = addSchool(world, plan);
    fillSchool(world, people, gradebooks, plan);
    if (plan.key === 'th') addPrimarySite(world, schoolId, site.siteOrigins);
    if (plan.key !== 'thcs') continue;
    addSite(world, schoolId, site.baseUrl, site.siteOrigins);
    addArticles(world, schoolId, site.baseUrl);
    addAdmissions(world, schoolId);
    addConsentTexts(world, schoolId);
    addGrants(world, schoolId, photographed(world, schoolId));
  }
  // Last, so that everybody else is the same with it and without.
  const old = typeof world.size === 'string' && plansOf(world.size).find(({ key }) => key === 'thcs');
  if (old) addOldRegister(world, people, gradebooks.marks, old);
  addOfficers(world, people);
  addAuthorityFeeds(world, site.baseUrl);
  addVendors(world, people, site.siteOrigins);
  addDocuments(world);
  addUnits(world);
  return gradebooks.marks;
}

/** The featured class and one other of the running year. */
function photographed(world: World, schoolId: string): string[] {
  const running = world
    .rows('classes')
    .filter(({ school_id, school_year }) => school_id === schoolId && school_year === world.schoolYear);
  const first = running.filter(({ name }) => name === featuredClass);
  const others = running.filter(({ name }) => name !== featuredClass);
  const next = others.find(({ name }) => name === '7A2') ?? others[0];
  return [...first, ...(next ? [next] : [])].map(({ id }) => id);
}

function fillSchool(world: World, people: Population, gradebooks: Gradebooks, plan: SchoolPlan): void {
  const running = plan.classes.map(({ name, grade, size }) =>
    addClass(world, plan, name, grade, world.schoolYear, size),
  );
  const pupils = new Map<DemoClass, DemoPupil[]>(running.map((of) => [of, people.fillClass(of)]));
  if (plan.key === 'thcs') addPastYear(world, people, plan, running, pupils);

  const classes = [...pupils.keys()];
  const staff = addStaff(world, people, plan, classes);
  for (const [of, inClass] of pupils) {
    gradebooks.fillClass(of, inClass, staff);
    addPrimaryBooks(world, gradebooks.marks, of, inClass, staff);
    addRecords(world, of, inClass, staff);
    if (of.schoolYear === world.schoolYear && plan.level !== 'preschool')
      addNotices(world, of, inClass, staff);
    const featured = inClass.find((pupil) => pupil.featured);
    if (!featured || of.schoolYear !== world.schoolYear) continue;
    addCorrection(world, gradebooks.marks, featured.id);
    addMarkCorrections(world, gradebooks.marks, of, staff.principal);
    addConsents(world, inClass);
  }
}

/** The lower-secondary school keeps the year before: the same pupils one grade lower, and those who finished grade 9. */
function addPastYear(
  world: World,
  people: Population,
  plan: SchoolPlan,
  running: readonly DemoClass[],
  pupils: Map<DemoClass, DemoPupil[]>,
): void {
  const year = world.schoolYear - 1;
  const lastDay = `${year + 1}-07-31`;
  for (const of of running.filter(({ grade }) => grade > 6)) {
    const inClass = pupils.get(of) ?? [];
    const before = addClass(
      world,
      plan,
      `${of.grade - 1}${of.name.slice(1)}`,
      of.grade - 1,
      year,
      inClass.length,
    );
    people.enrol(before, inClass, lastDay);
    pupils.set(before, inClass);
  }
  for (const { name, grade, size } of plan.classes.filter((of) => of.grade === 9)) {
    const before = addClass(world, plan, name, grade, year, size);
    pupils.set(before, people.fillClass(before, lastDay));
  }
}
