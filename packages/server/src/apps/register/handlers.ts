import { v7 as uuid } from 'uuid';
import { dayInVietnam } from '../../clock.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import { assertMatches } from '../../http/etag.ts';
import type { Handlers, OperationContext } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import { vendorsWithin } from '../../permissions/index.ts';
import { plainText } from '../../text.ts';
import { accountOf, findApp } from '../app-rows.ts';
import { appOnTheWire, basisOf, summaryOnTheWire } from './answer.ts';
import { decide, wrongState } from './appraisal.ts';
import { changeableWhenApproved, columnsOf, differs } from './registration.ts';
import * as repository from './repository.ts';

type Operations = 'listApps' | 'registerApp' | 'getApp' | 'updateApp' | 'appraiseApp';

const newestFirst = listOrder('listApps', 'instant', 'uuid');

export const registerHandlers: Handlers<Operations> = {
  async listApps({ path: { authorityId }, query }, { db, caller, now }) {
    const { limit = 50, status } = query;
    const rows = await repository.listApps(db, authorityId, {
      today: dayInVietnam(now),
      vendorIds: vendorsWithin(caller, 'apps.list', authorityId),
      status,
      after: readCursor(newestFirst, query.cursor),
      limit: limit + 1,
    });
    return {
      body: page(
        newestFirst,
        rows,
        limit,
        ({ registered_at, id }) => [registered_at.toISOString(), id],
        summaryOnTheWire,
      ),
    };
  },

  async registerApp({ path: { authorityId }, body }, context) {
    const { db, now } = context;
    const { vendorId, ...sent } = body;
    context.assertMay('apps.register', { authorityId, vendorId });
    const { name, purpose, dataLocation, retention, privacyUrl } = sent;
    const id = uuid({ msecs: now.getTime() });
    const registered_by = accountOf(context);
    await repository.insertApp(db, {
      ...{ id, authority_id: authorityId, vendor_id: vendorId, status: 'submitted', version: 1 },
      ...{ name, purpose, data_location: dataLocation, retention, privacy_url: privacyUrl },
      ...{ scopes: '[]', contact_name: '', contact_email: '', contact_phone: null, certification_key: null },
      ...columnsOf(sent),
      ...{ registered_at: now, registered_by },
    });
    await repository.insertEvent(db, {
      ...{ app_id: id, at: now, kind: 'submitted', reason: null, account_id: registered_by, app_version: 1 },
    });
    return read(context, authorityId, id);
  },

  async getApp({ path }, context) {
    await findApp(context, 'apps.read', path);
    return read(context, path.authorityId, path.appId);
  },

  async updateApp({ path, headers, body }, context) {
    const { db, now } = context;
    const app = await findApp(context, 'apps.update', path, 'lock');
    // What follows the dot is what schools and reports add, which no change is based on.
    assertMatches(headers['If-Match'].replace(/\.[\w-]+"/g, '"'), basisOf(app));
    const { status } = app;
    if (status === 'refused' || status === 'suspended')
      throw wrongState(status, {
        vi: 'Hồ sơ không sửa được nữa; liên hệ cơ quan thẩm định, hoặc đăng kí hồ sơ mới.',
        en: 'Its registration cannot be changed; ask the authority, or register another app.',
      });
    const fixed = Object.keys(body).filter((name) => !changeableWhenApproved.has(name));
    if (status === 'approved' && fixed.length > 0)
      throw wrongState(status, {
        vi: `Chỉ sửa được đầu mối liên hệ, trang bảo mật và khóa kí báo cáo; muốn đổi ${fixed.join(', ')} thì đăng kí hồ sơ mới để thẩm định.`,
        en: `Only contact, privacyUrl and certificationKey may change; to change ${fixed.join(', ')}, register another app for appraisal.`,
      });
    const columns = columnsOf(body);
    if (status === 'changesAsked' || differs(app, columns)) {
      const version = app.version + 1;
      await repository.changeApp(db, app.id, {
        ...columns,
        version,
        ...(status === 'changesAsked' && { status: 'submitted' as const }),
      });
      const kind = status === 'changesAsked' ? 'submitted' : 'changed';
      await repository.insertEvent(db, {
        ...{
          app_id: app.id,
          at: now,
          kind,
          reason: null,
          account_id: accountOf(context),
          app_version: version,
        },
      });
    }
    return read(context, path.authorityId, app.id);
  },

  async appraiseApp({ path, body: { decision, reason, appVersion } }, context) {
    const { db, now } = context;
    const app = await findApp(context, 'apps.appraise', path, 'lock');
    const status = decide(app.status, decision);
    if (appVersion !== app.version) throw new Problem('app_changed');
    await repository.changeApp(db, app.id, { status });
    await repository.insertEvent(db, {
      ...{
        app_id: app.id,
        at: now,
        kind: decision,
        reason: plainText(reason),
        account_id: accountOf(context),
      },
      app_version: app.version,
    });
    return read(context, path.authorityId, app.id);
  },
};

async function read({ db, now }: Pick<OperationContext, 'db' | 'now'>, authorityId: string, id: string) {
  const row = await repository.readApp(db, authorityId, id, dayInVietnam(now));
  return appOnTheWire(row, await repository.historyOf(db, id));
}
