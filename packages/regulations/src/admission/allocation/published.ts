import { RegulationError } from '../../errors.ts';
import { USUAL_CHOICES } from '../cut-offs.ts';
import type { CutOffs } from '../cut-offs.ts';
import type { Allocation } from './allocate.ts';
import {
  assertTies,
  byText,
  tiePolicies,
  type AllocationApplicant,
  type AllocationInput,
  type AllocationSchool,
} from './input.ts';
import { drawTickets } from './tickets.ts';

const FORMAT = 'lienthong-allocation/1';

interface Published {
  readonly format: typeof FORMAT;
  readonly maximumChoices: number;
  readonly ties: AllocationInput['ties']['policy'];
  readonly seed: string | null;
  readonly schools: readonly AllocationSchool[];
  readonly applicants: readonly AllocationApplicant[];
}

/**
 * Everything an allocation rests on, as one line of JSON that is the same for the same input in whatever order: who holds it
 * can run the allocation again, tickets included. Codes, scores and choices go in, and nothing else that an applicant's record
 * may carry. Scores of children are private all the same: this is for those who check, unless the department decides to
 * publish it; what everyone may see is `publicResult`.
 *
 * @throws RegulationError `invalidOption`, `invalidSeed`
 */
export function allocationInputs({ schools, applicants, ties, maximumChoices }: AllocationInput): string {
  assertTies(ties);
  const published: Published = {
    format: FORMAT,
    maximumChoices: maximumChoices ?? USUAL_CHOICES,
    ties: ties.policy,
    seed: ties.policy === 'lottery' ? ties.tickets.seed : null,
    schools: schools
      .map(({ school, seats, gaps }) => ({ school, seats, gaps: gaps ?? [] }))
      .sort((a, b) => byText(a.school, b.school)),
    applicants: applicants
      .map(({ code, score, choices }) => ({ code, score, choices }))
      .sort((a, b) => byText(a.code, b.code)),
  };
  return JSON.stringify(published);
}

/**
 * Reads what `allocationInputs` wrote and draws the tickets anew from seed and codes.
 *
 * @throws RegulationError `invalidPublishedInputs`, and as `drawTickets`; faults inside the lists are found by `allocate`
 */
export async function readAllocationInputs(text: string): Promise<AllocationInput> {
  const { maximumChoices, ties, seed, schools, applicants } = parse(text);
  const codes = applicants.map(({ code }) => code);
  return {
    maximumChoices,
    schools,
    applicants,
    ties:
      ties === 'lottery' ? { policy: ties, tickets: await drawTickets(seed ?? '', codes) } : { policy: ties },
  };
}

const isList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);

function parse(text: string): Published {
  let value: Partial<Published> | null = null;
  try {
    value = JSON.parse(text) as Partial<Published> | null;
  } catch {
    // Not JSON: told below, like any other text that was not written here.
  }
  const whole =
    value?.format === FORMAT &&
    tiePolicies.includes(value.ties) &&
    isList(value.schools) &&
    isList(value.applicants);
  if (whole) return value as Published;
  throw new RegulationError('invalidPublishedInputs', {}, `not written by allocationInputs, ${FORMAT}`);
}

export interface PublicResult {
  readonly school: string;
  readonly cutOffs: CutOffs;
  /** Application codes of those admitted, in the order of codes: it tells nothing of scores. */
  readonly admitted: readonly string[];
}

/** What a public page needs: per school its cut-offs and the codes admitted. No scores, no choices, nobody refused. */
export function publicResult({ schools, applicants }: Allocation): PublicResult[] {
  const admitted = new Map<string | null, string[]>();
  for (const { code, school } of applicants) {
    const codes = admitted.get(school);
    if (codes) codes.push(code);
    else admitted.set(school, [code]);
  }
  return schools.map(({ school, cutOffs }) => ({ school, cutOffs, admitted: admitted.get(school) ?? [] }));
}
