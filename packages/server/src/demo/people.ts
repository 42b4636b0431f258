import { addDays } from './calendar.ts';
import { demoAccount } from './accounts.ts';
import { adultName, fullName, pupilName, unusualNames, type PersonName, type Sex } from './names.ts';
import type { Random } from '../random.ts';
import type { DemoClass } from './registry.ts';
import { featuredClass } from './schools.ts';
import { sortName } from '../sort-name.ts';
import type { World } from './world.ts';

export interface DemoPupil {
  id: string;
  schoolId: string;
  code: string;
  name: PersonName;
  /** The demo's guardian looks at this pupil. */
  featured: boolean;
}

interface Family {
  surname: string;
  guardians: { accountId: string; relation: 'father' | 'mother' | 'other' }[];
}

/** Pupils with their families; families are kept so that some of them have children in two schools. */
export class Population {
  readonly #world: World;
  readonly #random: Random;
  readonly #families: Family[] = [];
  readonly #passwordHash: string;
  #unusual = 0;

  constructor(world: World, passwordHash: string) {
    this.#world = world;
    this.#random = world.random('people');
    this.#passwordHash = passwordHash;
  }

  /** Pupils of a class in the order of its register. */
  fillClass(of: DemoClass, until: string | null = null): DemoPupil[] {
    const fixed = fixedPupils(of);
    const pupils = Array.from({ length: of.size }, (_, index) => this.#pupil(of, index, fixed[index]));
    const inOrder = pupils
      .map((pupil) => ({ pupil, key: sortName(pupil.name) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ pupil }) => pupil);
    this.enrol(of, inOrder, until);
    return inOrder;
  }

  enrol(of: DemoClass, pupils: readonly DemoPupil[], until: string | null): void {
    pupils.forEach(({ id }, index) =>
      this.#world.add('enrolments', {
        school_id: of.schoolId,
        class_id: of.id,
        pupil_id: id,
        ordinal: index + 1,
        valid_from: `${of.schoolYear}-08-01`,
        valid_to: until,
      }),
    );
  }

  account(key: string, username: string, displayName: string): string {
    const id = this.#world.id('account', key);
    this.#world.add('accounts', {
      id,
      username,
      password_hash: this.#passwordHash,
      display_name: displayName,
      created_at: new Date(`${this.#world.schoolYear}-08-01T08:00:00+07:00`),
    });
    return id;
  }

  #pupil(of: DemoClass, index: number, fixed: FixedPupil | undefined): DemoPupil {
    const random = this.#random;
    const sex: Sex = fixed?.sex ?? (random.chance(0.49) ? 'female' : 'male');
    const family = fixed ? this.#fixedFamily(fixed) : this.#someFamily(of, index);
    const unusual = fixed === undefined && index === 11 ? unusualNames[this.#unusual++] : undefined;
    const name = fixed?.name ?? unusual ?? pupilName(random, sex, family.surname);
    const code = this.#world.nextPupilCode();
    const id = this.#world.id('pupil', code);
    this.#world.add('pupils', {
      school_id: of.schoolId,
      id,
      code,
      full_name: fullName(name),
      sort_name: sortName(name),
      birth_date: this.#birthDate(of, random),
      sex: unusual?.sex ?? sex,
      account_id: this.#pupilAccount(of, code, fullName(name), fixed),
    });
    for (const { accountId, relation } of family.guardians) {
      this.#world.add('guardianships', {
        school_id: of.schoolId,
        pupil_id: id,
        account_id: accountId,
        relation,
        valid_from: `${of.schoolYear}-08-01`,
        valid_to: null,
      });
    }
    return { id, schoolId: of.schoolId, code, name, featured: fixed?.guardian === 'guardian' };
  }

  #pupilAccount(
    of: DemoClass,
    code: string,
    displayName: string,
    fixed: FixedPupil | undefined,
  ): string | null {
    if (of.name !== featuredClass || of.schoolYear < this.#world.schoolYear) return null;
    return fixed?.guardian === 'guardian'
      ? this.account('pupil', demoAccount('pupil').username, displayName)
      : this.account(`pupil/${code}`, `hs.${code}`, displayName);
  }

  /** By calendar year: six in grade 1, eleven in grade 6; now and then a year older. Preschool by the class's age. */
  #birthDate(of: DemoClass, random: Random): string {
    const ages: Record<string, number> = { Mầm: 3, Chồi: 4, Lá: 5 };
    const age = of.grade === 0 ? (ages[of.name.split(' ')[0] ?? ''] ?? 5) : of.grade + 5;
    const year = of.schoolYear - age - (of.grade > 0 && random.chance(0.03) ? 1 : 0);
    return addDays(`${year}-01-01`, random.between(0, 364));
  }

  #someFamily(of: DemoClass, index: number): Family {
    const random = this.#random;
    // Pupils who left last summer: their families' accounts are closed.
    if (of.schoolYear < this.#world.schoolYear)
      return { surname: adultName(random, 'male').family, guardians: [] };
    if (
      (of.plan.kind === 'th' || of.plan.kind === 'mn') &&
      this.#families.length > 0 &&
      random.chance(0.12)
    ) {
      return random.pick(this.#families);
    }
    const father = adultName(random, 'male');
    const mother = adultName(random, 'female');
    const key = `${of.id}/${index}`;
    const family: Family = { surname: father.family, guardians: [] };
    const parents = random.chance(0.4) ? ['father', 'mother'] : [random.chance(0.35) ? 'father' : 'mother'];
    for (const parent of parents) {
      const relation = parent === 'father' ? 'father' : 'mother';
      const name = fullName(relation === 'father' ? father : mother);
      const username = `ph.${of.plan.key}.${of.name
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, '')}.${index + 1}`;
      const accountId = this.account(
        `guardian/${key}/${relation}`,
        relation === 'father' ? `${username}.b` : username,
        name,
      );
      family.guardians.push({ accountId, relation });
    }
    this.#families.push(family);
    return family;
  }

  #fixedFamily(fixed: FixedPupil): Family {
    const known = this.#fixed.get(fixed.guardian);
    if (known) return known;
    const { username, displayName } = demoAccount(fixed.guardian);
    const accountId = this.account(fixed.guardian, username, displayName);
    const relation = fixed.guardian === 'guardian' ? 'father' : 'mother';
    const family: Family = { surname: fixed.name.family, guardians: [{ accountId, relation }] };
    this.#fixed.set(fixed.guardian, family);
    return family;
  }

  readonly #fixed = new Map<string, Family>();
}

interface FixedPupil {
  name: PersonName;
  sex: Sex;
  guardian: 'guardian' | 'guardianOfTwo';
}

/** The children of the demo guardians. */
function fixedPupils(of: DemoClass): FixedPupil[] {
  const place = `${of.plan.key}/${of.name}`;
  if (place === `thcs/${featuredClass}`) {
    return [
      { name: { family: 'Nguyễn', middle: 'Hoàng Minh', given: 'An' }, sex: 'female', guardian: 'guardian' },
    ];
  }
  if (place === 'thcs/6A1') {
    return [
      { name: { family: 'Phạm', middle: 'Gia', given: 'Hân' }, sex: 'female', guardian: 'guardianOfTwo' },
    ];
  }
  if (place === 'th/3A') {
    return [
      { name: { family: 'Phạm', middle: 'Gia', given: 'Bảo' }, sex: 'male', guardian: 'guardianOfTwo' },
    ];
  }
  return [];
}
