import { fold } from '@lienthong/regulations/mark-lists';
import type { GradebookPupil } from '@lienthong/sdk/gradebook';

export interface Person {
  code: string;
  fullName: string;
  birthDate: string | undefined;
}

export interface KnownPupil extends GradebookPupil {
  birthDate?: string | undefined;
}

/** Finds whom a row is about: by code, else by name and birth date in the class. In doubt it is nobody. */
export function pupilMatcher(
  pupils: readonly KnownPupil[],
  className: string,
): (person: Person) => { pupil: KnownPupil } | { column: 'pupilCode' | 'fullName'; problem: string } {
  const byCode = new Map(
    pupils.flatMap((pupil) => (pupil.code === undefined ? [] : [[pupil.code, pupil] as const])),
  );
  return ({ code, fullName, birthDate }) => {
    if (code !== '') {
      const pupil = byCode.get(code);
      if (!pupil && byCode.size === 0 && fullName !== '') return byName(fullName, birthDate);
      if (!pupil) return { column: 'pupilCode', problem: `no pupil of ${className} has this code` };
      if (fullName !== '' && pupil.fullName !== undefined && fold(fullName) !== fold(pupil.fullName))
        return {
          column: 'fullName',
          problem: 'the code is that of a pupil with another name; check which of the two is right',
        };
      return { pupil };
    }
    if (fullName === '') return { column: 'pupilCode', problem: 'write the code or the name of the pupil' };
    return byName(fullName, birthDate);
  };

  function byName(fullName: string, birthDate: string | undefined) {
    const sameName = pupils.filter((pupil) => plain(pupil.fullName) === plain(fullName));
    const same =
      birthDate === undefined
        ? sameName
        : sameName.filter((pupil) => pupil.birthDate === undefined || pupil.birthDate === birthDate);
    const [pupil, other] = same;
    if (pupil && other)
      return {
        column: 'fullName' as const,
        problem: `${className} has ${same.length} pupils of this name; write the code`,
      };
    if (pupil) return { pupil };
    return {
      column: 'fullName' as const,
      problem:
        sameName.length > 0
          ? `${className} has a pupil of this name with another birth date; write the code`
          : `${className} has no pupil of this name; write the code, or correct the name`,
    };
  }
}

/** Tones count between names: Hà and Hạ are two children. */
function plain(name: string | undefined): string {
  return (name ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
