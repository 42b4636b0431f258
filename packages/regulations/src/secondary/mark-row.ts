import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import type { Tenths } from '../tenths.ts';
import { isMarkForm } from './mark-form.ts';
import type { Mark } from './subject-rules.ts';

/** A mark as a database row or a grid cell holds it: every field present, most of them null. */
export interface MarkRow {
  readonly slot: string;
  readonly state: string;
  readonly value: Tenths | PassFail | null;
  readonly reason: string | null;
  /** See `MarkForm`; null or left out where it is not known. */
  readonly form?: string | null;
}

/** The row as a mark; what its state does not use is dropped. Values are checked when the result is computed. */
export function toMark({ slot, state, value, reason, form = null }: MarkRow): Mark {
  switch (state) {
    case 'empty':
    case 'pendingMakeUp':
      return { slot, state };
    case 'zeroByRule':
      return { slot, state, reason: reason ?? '' };
    case 'value':
      if (value === null)
        throw new RegulationError('wrongKindOfMark', { slot }, 'state value without a value');
      if (form === null) return { slot, state, value };
      if (!isMarkForm(form)) throw new RegulationError('unknownForm', { slot }, `no form ${form}`);
      return { slot, state, value, form };
    default:
      throw new RegulationError('unknownState', { slot }, `${state} is not a state of a mark`);
  }
}
