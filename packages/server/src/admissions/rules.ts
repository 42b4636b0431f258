import type { components } from '@lienthong/specs/schema';
import { dayInVietnam } from '../clock.ts';
import { Problem, type Localized, type PlaceError, type ProblemCode } from '../http/problem.ts';
import { plainText } from '../text.ts';
import type { CampaignRow } from './repository.ts';

export type ApplicationInput = components['schemas']['ApplicationInput'];

export type CampaignState = 'upcoming' | 'open' | 'closed';

export function stateOf(
  { opens_at, closes_at }: Pick<CampaignRow, 'opens_at' | 'closes_at'>,
  now: Date,
): CampaignState {
  return now < opens_at ? 'upcoming' : now < closes_at ? 'open' : 'closed';
}

/** Nobody at school was born before this year. */
const earliestYear = 1990;

/**
 * What the campaign asks beyond the form of the contract. Never the personal identification number: a child without one is
 * taken all the same (F-15), and a number that does not fit sex or year may be right (7.2).
 */
export function assertAcceptable(campaign: CampaignRow, input: ApplicationInput, now: Date): void {
  if (stateOf(campaign, now) !== 'open') throw new Problem('campaign_not_open');
  if (input.consentVersion !== campaign.consent_version) throw refusal('consent_outdated', '/consentVersion');

  const { birthDate } = input.child;
  const year = Number(birthDate.slice(0, 4));
  if (birthDate > dayInVietnam(now) || year < earliestYear) {
    throw refusal('birth_date_invalid', '/child/birthDate', {
      vi: 'Ngày sinh phải là một ngày đã qua; nhập ngày/tháng/năm, ví dụ 05/09/2020.',
      en: 'A birth date is a day in the past; enter day/month/year, such as 05/09/2020.',
    });
  }
  // Ages count by calendar year (F-11); a child outside is asked for a reason, never turned away.
  if (year !== campaign.usual_birth_year && plainText(input.ageReason ?? '') === '') {
    throw refusal('age_reason_missing', '/ageReason');
  }
}

function refusal(code: ProblemCode, pointer: string, detail?: Localized): Problem {
  const plain = new Problem(code, detail && { detail });
  const errors: PlaceError[] = [{ pointer, code, detail: plain.detail }];
  return new Problem(code, { detail: plain.detail, errors });
}

/** The application as it is kept: texts cleaned, and refused where a required one holds nothing but spaces. */
export function cleaned(
  input: ApplicationInput,
): Pick<ApplicationInput, 'child' | 'guardian'> & { ageReason: string | null } {
  const errors: PlaceError[] = [];
  const text = (typed: string, pointer: string): string => {
    const clean = plainText(typed).replace(/\s+/g, ' ');
    if (clean === '') {
      errors.push({
        pointer,
        code: 'minLength',
        detail: { vi: 'Chưa ghi nội dung.', en: 'There is nothing here but spaces.' },
      });
    }
    return clean;
  };
  const { child, guardian } = input;
  const { province, ward, street } = child.residence;
  const previousSchool = plainText(child.previousSchool ?? '');
  const result = {
    child: {
      ...child,
      fullName: text(child.fullName, '/child/fullName'),
      residence: {
        province: text(province, '/child/residence/province'),
        ward: text(ward, '/child/residence/ward'),
        street: text(street, '/child/residence/street'),
      },
      ...(child.previousSchool !== undefined && { previousSchool }),
    },
    guardian: { ...guardian, fullName: text(guardian.fullName, '/guardian/fullName') },
    ageReason: plainText(input.ageReason ?? '') || null,
  };
  if (errors.length > 0) throw new Problem('validation_failed', { errors });
  return result;
}
