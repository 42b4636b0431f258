import { enPrimaryNames } from '@lienthong/regulations/primary';
import { traitOf } from './kinds.ts';

/**
 * Regular, periodic, mid-term, final; circular 58/2011 calls the last one the term test. In primary school the level stands
 * before the mark of the test. The remark comes last.
 */
const ORDER = ['tx', 'dk', 'mgk', 'gk', 'mck', 'ck', 'hk', 'nx'];

/** Competences before qualities, as the circular lists them. */
const TRAITS = [...Object.keys(enPrimaryNames.competences), ...Object.keys(enPrimaryNames.qualities)];

/** Columns in the order of the register: TX1.., GK, CK, remark. */
export function inRegisterOrder<Column extends { slot: string }>(columns: readonly Column[]): Column[] {
  return [...columns].sort((one, other) => placeOf(one.slot) - placeOf(other.slot));
}

function placeOf(slot: string): number {
  const trait = traitOf(slot);
  const kind = trait?.point ?? slot.replace(/\d/, '');
  const within = trait ? TRAITS.indexOf(trait.code) : Number(/\d/.exec(slot)?.[0] ?? 0);
  return ORDER.indexOf(kind) * 100 + within;
}
