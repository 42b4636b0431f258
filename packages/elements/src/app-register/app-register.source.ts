import type {
  App,
  AppCertification,
  AppGrant,
  AppraiseApp,
  AppsApi,
  AppStatus,
  AppSummary,
  Client,
  Freeze,
  NewFreeze,
} from '@lienthong/sdk';
import { statusAfter } from './app-register.model.ts';

export type { App, AppCertification, AppGrant, AppSummary, Freeze };

export interface AppsPage {
  items: AppSummary[];
  nextCursor: string | null;
}

export interface SchoolChoice {
  id: string;
  name: string;
}

/** What an officer reads before deciding. */
export interface AppFile {
  app: App;
  grants: AppGrant[];
  certifications: AppCertification[];
}

/** Where `edu-app-register` reads apps and freezes, and where it says what was decided. */
export interface AppRegisterSource {
  /** Apps, newest first. */
  list(
    query: { status?: AppStatus | undefined; cursor?: string | undefined; limit: number },
    options: { signal: AbortSignal },
  ): Promise<AppsPage>;
  open(appId: string, options: { signal: AbortSignal }): Promise<AppFile>;
  /** Those in force first. */
  freezes(options: { signal: AbortSignal }): Promise<Freeze[]>;
  /** Schools that may be frozen. */
  schools(options: { signal: AbortSignal }): Promise<SchoolChoice[]>;
  appraise(appId: string, body: AppraiseApp, options: { idempotencyKey: string }): Promise<App>;
  freeze(body: NewFreeze, options: { idempotencyKey: string }): Promise<Freeze>;
  lift(freezeId: string, options: { idempotencyKey: string }): Promise<Freeze>;
}

export interface AppRegisterInMemory {
  apps?: readonly App[] | undefined;
  grants?: readonly AppGrant[] | undefined;
  certifications?: readonly AppCertification[] | undefined;
  freezes?: readonly Freeze[] | undefined;
  schools?: readonly SchoolChoice[] | undefined;
}

/** A register the page has already; decisions stay in memory. */
export function inMemoryAppRegister(start: AppRegisterInMemory): AppRegisterSource {
  let apps = [...(start.apps ?? [])];
  let freezes = [...(start.freezes ?? [])];
  const { grants = [], certifications = [], schools = [] } = start;
  const known = (appId: string): App => {
    const app = apps.find(({ id }) => id === appId);
    if (!app) throw Object.assign(new Error('No such app'), { code: 'app_unknown' });
    return app;
  };
  const change = (appId: string, part: Partial<App>): App => {
    const changed = { ...known(appId), ...part };
    apps = apps.map((app) => (app.id === appId ? changed : app));
    return changed;
  };
  return {
    list: ({ status, cursor, limit }) => {
      const found = apps.filter((app) => !status || app.status === status);
      const from = Number(cursor ?? 0);
      const until = from + limit;
      const nextCursor = until < found.length ? String(until) : null;
      return Promise.resolve({ items: found.slice(from, until), nextCursor });
    },
    open: async (appId) => ({
      app: known(appId),
      grants: grants.filter((grant) => grant.appId === appId),
      certifications: certifications.filter(({ report }) => report.appId === appId),
    }),
    freezes: () => Promise.resolve([...freezes]),
    schools: () => Promise.resolve([...schools]),
    appraise: async (appId, { decision, reason }) => {
      const { history, version } = known(appId);
      const at = new Date().toISOString();
      const event = { at, kind: decision, reason, by: null, appVersion: version };
      return change(appId, { status: statusAfter(decision), history: [...history, event] });
    },
    freeze: async ({ appId = null, schoolId = null, feature = null, reason }) => {
      const freeze: Freeze = {
        ...{ id: `freeze-${freezes.length + 1}`, appId, schoolId, feature, reason },
        kind: appId ? 'app' : schoolId ? 'school' : 'feature',
        appName: appId && change(appId, { frozen: true }).name,
        schoolName: schools.find(({ id }) => id === schoolId)?.name ?? null,
        ...{ frozenAt: new Date().toISOString(), frozenBy: null, liftedAt: null },
      };
      freezes = [freeze, ...freezes];
      return freeze;
    },
    lift: async (freezeId) => {
      const freeze = freezes.find(({ id }) => id === freezeId);
      if (!freeze) throw Object.assign(new Error('No such freeze'), { code: 'freeze_unknown' });
      if (freeze.appId) change(freeze.appId, { frozen: false });
      const lifted = { ...freeze, liftedAt: new Date().toISOString() };
      freezes = freezes.map((each) => (each.id === freezeId ? lifted : each));
      return lifted;
    },
  };
}

// What an officer still reads; beyond it lists are for a program.
const atMost = 1_000;
const reports = 5;

/** The register of an authority at the central system. */
export function clientAppRegister(
  { apps, registry }: { apps: AppsApi; registry: Client['registry'] },
  authorityId: string,
): AppRegisterSource {
  return {
    list: async ({ status, cursor, limit }, { signal }) =>
      apps.list(authorityId, { limit, ...(status && { status }), ...(cursor && { cursor }) }, { signal }),
    async open(appId, { signal }) {
      const [app, grants, { items: certifications }] = await Promise.all([
        apps.get(authorityId, appId, { signal }),
        apps.listGrantsOfApp(authorityId, appId, { limit: 200 }, { signal }).collect({ limit: atMost }),
        apps.listCertifications(authorityId, appId, { limit: reports }, { signal }),
      ]);
      return { app, grants, certifications };
    },
    freezes: async ({ signal }) => (await apps.listFreezes(authorityId, { limit: 100 }, { signal })).items,
    schools: ({ signal }) => registry.listSchools({ limit: 200 }, { signal }).collect({ limit: atMost }),
    appraise: (appId, body, options) => apps.appraise(authorityId, appId, body, options),
    freeze: (body, options) => apps.freeze(authorityId, body, options),
    lift: (freezeId, options) => apps.liftFreeze(authorityId, freezeId, options),
  };
}
