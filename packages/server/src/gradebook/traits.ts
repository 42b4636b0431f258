import { enPrimaryNames, viPrimaryNames } from '@lienthong/regulations/primary';
import type { components } from '@lienthong/specs/schema';
import type { Language } from '../http/problem.ts';
import { traitOf } from './kinds.ts';

/** What a column of ratings is about, in words. */
export function traitOnTheWire(slot: string, language: Language): components['schemas']['Trait'] {
  const code = traitOf(slot)?.code ?? slot;
  const { competences, qualities } = language === 'vi' ? viPrimaryNames : enPrimaryNames;
  const competence = competences[code];
  return {
    dimension: competence === undefined ? 'quality' : 'competence',
    code,
    name: competence ?? qualities[code] ?? code,
  };
}
