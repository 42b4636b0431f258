import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import { filled, person } from '../pupil.ts';
import { purposes } from './purposes.ts';
import { currentText, insertText, lockPurpose, textHash, textsOf, type TextRow } from './texts.ts';

type Operations = 'listConsentTexts' | 'publishConsentText';

const order = listOrder('listConsentTexts', 'text', 'integer');

export const consentTextHandlers: Handlers<Operations> = {
  async listConsentTexts({ path: { schoolId }, query }, { db }) {
    const limit = query.limit ?? 50;
    const rows = await textsOf(db, schoolId, { after: readCursor(order, query.cursor), limit: limit + 1 });
    return {
      body: page(
        order,
        rows,
        limit,
        ({ purpose, version }) => [purpose, version],
        (row) => textOnTheWire(row, row.current),
      ),
    };
  },

  async publishConsentText({ path: { schoolId }, body }, context) {
    const { db, now } = context;
    const { accountId } = person(context);
    const words = {
      purpose: body.purpose,
      service: filled(body.service, '/service'),
      price_dong: body.priceDong,
      text_vi: filled(body.textVi, '/textVi'),
      text_en: body.textEn === undefined ? null : filled(body.textEn, '/textEn'),
    };
    await lockPurpose(db, schoolId, body.purpose);
    const latest = await currentText(db, schoolId, body.purpose);
    if (latest && textHash({ ...words, version: latest.version }) === latest.hash)
      return { body: textOnTheWire(latest, true) };
    const numbered = { ...words, version: (latest?.version ?? 0) + 1 };
    const row = { school_id: schoolId, ...numbered, hash: textHash(numbered), published_by: accountId };
    await insertText(db, { ...row, published_at: now });
    return { body: textOnTheWire({ ...row, published_at: now }, true) };
  },
};

function textOnTheWire(row: TextRow, current: boolean): components['schemas']['ConsentText'] {
  return {
    purpose: row.purpose,
    version: row.version,
    service: row.service,
    priceDong: row.price_dong,
    textVi: row.text_vi,
    textEn: row.text_en,
    hash: row.hash,
    publishedAt: instant(row.published_at),
    current,
    asksChild: purposes[row.purpose].asksChild,
  };
}
