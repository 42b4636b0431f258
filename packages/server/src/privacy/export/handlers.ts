import { dayInVietnam, instant } from '../../clock.ts';
import type { Handlers } from '../../http/operation.ts';
import type { Language } from '../../http/problem.ts';
import { consentOnTheWire } from '../consent/answer.ts';
import { consentsOf } from '../consent/repository.ts';
import { familyOf, type Audience, type Family } from '../family.ts';
import { holdOnTheWire } from '../holds/handlers.ts';
import { holdsOf } from '../holds/repository.ts';
import { person, pupilFor, type Db, type PupilRow } from '../pupil.ts';
import { accessesOf } from './accesses.ts';
import { applicationsOf } from './applications.ts';
import { marksOf } from './marks.ts';
import { recordsOf } from './records.ts';
import { noticesOf } from './notices.ts';
import { exportParts, type PupilExport } from './parts.ts';
import { enrolmentsOf, erasuresOf } from './school-record.ts';

export const exportHandlers: Handlers<'exportPupilData'> = {
  async exportPupilData({ path }, context) {
    const { db, now, language } = context;
    const caller = person(context);
    const pupil = await pupilFor(context, path, 'privacy.export');
    const family = await familyOf(db, caller, pupil);
    const ids = { schoolId: pupil.school_id, pupilId: pupil.id };
    const facts = { birthDate: pupil.birth_date, today: dayInVietnam(now) };
    const body: PupilExport = {
      ...ids,
      madeAt: instant(now),
      madeFor: family.audience,
      parts: partsFor(family.audience, language),
      registry: registryOf(pupil),
      enrolments: await enrolmentsOf(db, ids),
      guardians: guardiansOf(family),
      marks: await marksOf(db, ids, family.audience, language),
      records: await recordsOf(db, ids, family.audience),
      notices: await noticesOf(db, ids, family),
      applications: await applicationsOf(db, pupil, family.audience),
      consents: (await consentsOf(db, ids)).map((row) => consentOnTheWire(row, family, facts)),
      legalHolds: await legalHoldsFor(db, ids, family.audience),
      erasures: await erasuresOf(db, ids),
      accesses: await accessesOf(db, ids, caller, family),
    };
    return { body };
  },
};

function partsFor(audience: Audience, language: Language): PupilExport['parts'] {
  return Object.entries(exportParts).map(([part, { title, meaning, leftOut }]) => ({
    part,
    title: title[language],
    meaning: meaning[language],
    leftOut: leftOut?.[audience]?.[language] ?? null,
  }));
}

function registryOf(pupil: PupilRow): PupilExport['registry'] {
  return {
    code: pupil.code,
    fullName: pupil.full_name,
    birthDate: pupil.birth_date,
    sex: pupil.sex,
    personalId: pupil.personal_id,
    hasAccount: pupil.account_id !== null,
  };
}

function guardiansOf({ links, member }: Family): PupilExport['guardians'] {
  return links.map(({ account_id, relation, valid_from, valid_to }) => ({
    person: member(account_id, relation),
    from: valid_from,
    to: valid_to,
  }));
}

async function legalHoldsFor(
  db: Db,
  ids: { schoolId: string; pupilId: string },
  audience: Audience,
): Promise<PupilExport['legalHolds']> {
  return audience === 'principal' ? (await holdsOf(db, ids)).map(holdOnTheWire) : [];
}
