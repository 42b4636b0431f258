import { v7 as uuid } from 'uuid';
import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, instant } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers, OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { applicationCode } from './application-code.ts';
import { displayName } from './display-name.ts';
import * as repository from './repository.ts';
import type { CampaignRow } from './repository.ts';
import { assertAcceptable, cleaned, stateOf } from './rules.ts';

type Operations = 'listCampaigns' | 'listPublicApplications' | 'createApplication';

const campaignOrder = listOrder('listCampaigns', 'instant', 'uuid');
const applicationOrder = listOrder('listPublicApplications', 'instant', 'uuid');

export const admissionsHandlers: Handlers<Operations> = {
  async listCampaigns({ path: { schoolId }, query }, { db, now }) {
    const limit = query.limit ?? 50;
    const after = readCursor(campaignOrder, query.cursor);
    const rows = await repository.campaignsOf(db, schoolId, { after, limit: limit + 1 });
    return {
      body: page(
        campaignOrder,
        rows,
        limit,
        ({ closes_at, id }) => [closes_at.toISOString(), id],
        (row) => campaignOnTheWire(row, now),
      ),
    };
  },

  async listPublicApplications({ path: { schoolId, campaignId }, query }, { db }) {
    const limit = query.limit ?? 50;
    const after = readCursor(applicationOrder, query.cursor);
    if (!(await repository.findCampaign(db, schoolId, campaignId))) throw new Problem('campaign_unknown');
    const rows = await repository.publicApplications(db, schoolId, campaignId, { after, limit: limit + 1 });
    const total = await repository.countApplications(db, schoolId, campaignId);
    const list = page(
      applicationOrder,
      rows,
      limit,
      ({ submitted_at, id }) => [submitted_at.toISOString(), id],
      ({ code, display_name, birth_year, submitted_at, status }) => ({
        code,
        displayName: display_name,
        birthYear: birth_year,
        submittedOn: dayInVietnam(submitted_at),
        status,
      }),
    );
    return { body: { ...list, total } };
  },

  async createApplication({ path: { schoolId, campaignId }, body }, context) {
    const campaign = await repository.findCampaign(context.db, schoolId, campaignId);
    if (!campaign) throw new Problem('campaign_unknown');
    assertAcceptable(campaign, body, context.now);
    return { body: await file(context, campaign, body) };
  },
};

async function file(
  { db, now, touched }: OperationContext,
  campaign: CampaignRow,
  input: components['schemas']['ApplicationInput'],
): Promise<components['schemas']['ApplicationReceipt']> {
  const { child, guardian, ageReason } = cleaned(input);
  const id = uuid({ msecs: now.getTime() });
  const number = await repository.takeNumber(db, campaign.school_id, campaign.id);
  const code = applicationCode(campaign.grade, campaign.school_year, number);
  const isNew = await repository.insertApplication(db, {
    school_id: campaign.school_id,
    id,
    campaign_id: campaign.id,
    code,
    child: JSON.stringify(child),
    guardian: JSON.stringify(guardian),
    age_reason: ageReason,
    personal_id: child.personalId,
    display_name: displayName(child.fullName, campaign.list_shows),
    birth_year: Number(child.birthDate.slice(0, 4)),
    consent_version: input.consentVersion,
    status: 'submitted',
    submitted_at: now,
  });
  // Thrown, so that the number goes back with the transaction.
  if (!isNew) throw new Problem('application_exists');
  touched('application', [id]);
  return { id, code, submittedAt: instant(now), status: 'submitted' };
}

function campaignOnTheWire(row: CampaignRow, now: Date): components['schemas']['Campaign'] {
  return {
    id: row.id,
    name: row.name,
    grade: row.grade,
    schoolYear: row.school_year,
    opensAt: instant(row.opens_at),
    closesAt: instant(row.closes_at),
    state: stateOf(row, now),
    seats: row.seats,
    birthYears: { usual: row.usual_birth_year, earliest: row.earliest_birth_year },
    consent: { version: row.consent_version, text: row.consent_text },
  };
}
