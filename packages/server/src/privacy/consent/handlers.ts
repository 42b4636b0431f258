import { v7 as uuid } from 'uuid';
import { dayInVietnam, runningSchoolYear } from '../../clock.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import { Problem, type Localized, type ProblemCode } from '../../http/problem.ts';
import { may } from '../../permissions/index.ts';
import { familyOf, validOn } from '../family.ts';
import { person, pupilFor } from '../pupil.ts';
import { consentOnTheWire } from './answer.ts';
import { asksChild } from './in-force.ts';
import { purposes } from './purposes.ts';
import { consentsOf, findConsent, insertConsent, withdraw } from './repository.ts';
import { currentText } from './texts.ts';

type Operations = 'listConsents' | 'giveConsent' | 'withdrawConsent';

const order = listOrder('listConsents', 'instant', 'uuid');

export const consentHandlers: Handlers<Operations> = {
  async listConsents({ path, query }, context) {
    const { db, now } = context;
    const pupil = await pupilFor(context, path, 'privacy.read-consents');
    const family = await familyOf(db, person(context), pupil);
    const limit = query.limit ?? 50;
    const after = readCursor(order, query.cursor);
    const rows = await consentsOf(db, path, { after, limit: limit + 1 });
    const facts = { birthDate: pupil.birth_date, today: dayInVietnam(now) };
    return {
      body: page(
        order,
        rows,
        limit,
        ({ given_at, id }) => [given_at.toISOString(), id],
        (row) => consentOnTheWire(row, family, facts),
      ),
    };
  },

  async giveConsent({ path, body }, context) {
    const { db, now } = context;
    const { schoolId, pupilId } = path;
    const caller = person(context);
    const pupil = await pupilFor(context, path, 'privacy.give-consent');
    const family = await familyOf(db, caller, pupil);
    const today = dayInVietnam(now);
    const link = family.links.find((one) => one.account_id === caller.accountId && validOn(one, today));
    if (!link) throw new Problem('permission_denied');

    const text = await currentText(db, schoolId, body.purpose);
    if (text?.version !== body.textVersion)
      throw refusal('consent_outdated', '/textVersion', text ? undefined : nothingToAgreeTo);
    const childAgreed = body.childAgreed === true;
    if (asksChild(body.purpose, pupil.birth_date, today) && !childAgreed)
      throw refusal('child_agreement_missing', '/childAgreed');

    const facts = { birthDate: pupil.birth_date, today };
    const known = (await consentsOf(db, path)).find(
      (row) =>
        row.account_id === caller.accountId &&
        row.purpose === body.purpose &&
        row.text_version === text.version &&
        (row.child_agreed || !childAgreed) &&
        consentOnTheWire(row, family, facts).inForce,
    );
    if (known) {
      context.touched('consent', [known.id]);
      return { body: consentOnTheWire(known, family, facts) };
    }
    const row = {
      school_id: schoolId,
      id: uuid({ msecs: now.getTime() }),
      pupil_id: pupilId,
      account_id: caller.accountId,
      relation: link.relation,
      purpose: body.purpose,
      text_version: text.version,
      channel: 'web' as const,
      child_agreed: childAgreed,
      given_at: now,
      valid_until: `${runningSchoolYear(now) + 1}-07-31`,
      withdrawn_at: null,
      withdrawn_by: null,
    };
    await insertConsent(db, row);
    context.touched('consent', [row.id]);
    const { service, price_dong, text_vi, hash } = text;
    return { body: consentOnTheWire({ ...row, service, price_dong, text_vi, hash }, family, facts) };
  },

  async withdrawConsent({ path }, context) {
    const { db, now } = context;
    const { schoolId, pupilId, consentId } = path;
    const caller = person(context);
    const pupil = await pupilFor(context, path, 'privacy.withdraw-consent');
    const consent = await findConsent(db, path, consentId);
    if (!consent) throw new Problem('consent_unknown');
    const isGuardian = may(caller, 'privacy.give-consent', { schoolId, pupilId });
    if (!isGuardian && !purposes[consent.purpose].asksChild)
      throw new Problem('permission_denied', { detail: guardiansAlone });

    const today = dayInVietnam(now);
    const ended = await withdraw(db, path, {
      ...{ purpose: consent.purpose, today, at: now, by: caller.accountId },
    });
    context.touched('consent', [consentId, ...ended]);
    const after = (await findConsent(db, path, consentId)) ?? consent;
    const family = await familyOf(db, caller, pupil);
    return { body: consentOnTheWire(after, family, { birthDate: pupil.birth_date, today }) };
  },
};

const nothingToAgreeTo: Localized = {
  vi: 'Nhà trường chưa công bố nội dung xin đồng ý cho việc này.',
  en: 'The school has published no text to agree to for this purpose.',
};
const guardiansAlone: Localized = {
  vi: 'Việc này do cha mẹ hoặc người giám hộ đồng ý, nên chỉ cha mẹ hoặc người giám hộ rút lại được.',
  en: 'A guardian alone agreed to this, so a guardian withdraws it.',
};

function refusal(code: ProblemCode, pointer: string, detail?: Localized): Problem {
  const problem = new Problem(code, detail && { detail });
  return new Problem(code, { detail: problem.detail, errors: [{ pointer, code, detail: problem.detail }] });
}
