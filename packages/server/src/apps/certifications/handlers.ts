import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import type { Row } from '../../database/schema.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import { findApp } from '../app-rows.ts';
import { wrongState } from '../register/appraisal.ts';
import { checkReport, invalid } from './report.ts';

type AppCertification = components['schemas']['AppCertification'];

const newestFirst = listOrder('listAppCertifications', 'instant', 'uuid');

export const certificationsHandlers: Handlers<'listAppCertifications' | 'submitAppCertification'> = {
  async listAppCertifications({ path, query }, context) {
    const { limit = 50 } = query;
    const after = readCursor(newestFirst, query.cursor);
    const app = await findApp(context, 'apps.read', path);
    let rows = context.db.selectFrom('app_certifications').selectAll().where('app_id', '=', app.id);
    if (after)
      rows = rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('received_at', 'id'), '<', tuple(new Date(after[0]), after[1])),
      );
    const found = await rows
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return {
      body: page(
        newestFirst,
        found,
        limit,
        ({ received_at, id }) => [received_at.toISOString(), id],
        onTheWire,
      ),
    };
  },

  async submitAppCertification({ path, body: { jws } }, context) {
    const { db, now } = context;
    // Locked: the same report at the same moment is kept once.
    const app = await findApp(context, 'apps.certify', path, 'lock');
    if (app.status === 'refused')
      throw wrongState(app.status, {
        vi: 'Đăng kí hồ sơ mới rồi gửi báo cáo cho hồ sơ đó.',
        en: 'Register another app and hand the report in for that.',
      });
    const { report, passed, failed } = await checkReport(jws, app, now);
    const known = await db
      .selectFrom('app_certifications')
      .select('received_at')
      .where('app_id', '=', app.id)
      .where('id', '=', report.id)
      .executeTakeFirst();
    if (known)
      throw invalid({
        vi: `Báo cáo này đã được gửi lúc ${instant(known.received_at)}.`,
        en: `This report was handed in at ${instant(known.received_at)}.`,
      });
    const row = {
      ...{ app_id: app.id, id: report.id, jws, passed, failed },
      ...{ finished_at: new Date(report.finishedAt), received_at: now },
    };
    await db
      .insertInto('app_certifications')
      .values({ ...row, report: JSON.stringify(report) })
      .execute();
    return { body: onTheWire({ ...row, report }) };
  },
};

function onTheWire(row: Row<'app_certifications'>): AppCertification {
  const { id, passed, failed, report } = row;
  return {
    ...{ id, passed, failed, report },
    finishedAt: instant(row.finished_at),
    receivedAt: instant(row.received_at),
  };
}
