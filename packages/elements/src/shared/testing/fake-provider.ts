import { ContextProvider } from '@lit/context';
import type { Client, Me, Office, Site } from '@lienthong/sdk';
import { providerContext, type ProviderState, type Session } from '../context.ts';

export const fakeSite: Site = {
  schoolId: '01980000-0000-7000-8000-000000000001',
  schoolName: 'THCS Nguyễn Du',
  allows: ['publicReads', 'admissions', 'signIn'],
  heartbeat: 'off',
  issuer: 'http://localhost:4000/oidc',
  clientId: 'site-thcs-nguyen-du',
  callbackUrl: 'http://localhost:4000/sign-in/callback',
};

export const fakeOffice: Office = {
  authorityId: '01980000-0000-7000-8000-0000000000d1',
  authorityName: 'Sở Giáo dục và Đào tạo',
  issuer: 'http://localhost:4000/oidc',
  clientId: 'office_so',
  callbackUrl: 'http://localhost:4000/sign-in/callback',
};

export const fakeTeacher: Me = {
  id: '01980000-0000-7000-8000-0000000000a1',
  displayName: 'Trần Thị Minh Hạnh',
  assignments: [
    {
      role: 'subjectTeacher',
      schoolId: fakeSite.schoolId,
      schoolName: fakeSite.schoolName,
      authorityId: null,
      classId: '01980000-0000-7000-8000-0000000000c1',
      className: '7A1',
      subjectCode: 'toan',
      pupilId: null,
      pupilName: null,
    },
  ],
};

export const fakePrincipal: Me = {
  id: '01980000-0000-7000-8000-0000000000a2',
  displayName: 'Phạm Thị Kim Loan',
  assignments: fakeTeacher.assignments.map((duty) => ({
    ...duty,
    ...{ role: 'principal', classId: null, className: null, subjectCode: null },
  })),
};

export const fakeOfficer: Me = {
  ...fakePrincipal,
  displayName: 'Đặng Thị Hồng Vân',
  assignments: fakePrincipal.assignments.map((duty) => ({
    ...duty,
    ...{ role: 'departmentOfficer', schoolId: null, schoolName: null, authorityId: fakeOffice.authorityId },
  })),
};

export const fakeGuardian: Me = {
  ...fakeTeacher,
  displayName: 'Nguyễn Văn Hậu',
  assignments: fakeTeacher.assignments.map((duty) => ({
    ...duty,
    ...{ role: 'guardian', classId: null, className: null, subjectCode: null, pupilId: 'p1' },
  })),
};

/** A client of which a test fills in what it needs; anything else fails loudly when called. */
export function fakeClient(parts: { [K in keyof Client]?: Partial<Client[K]> } = {}): Client {
  return new Proxy(parts, {
    get(target, feature) {
      const known = Reflect.get(target, feature) as object | undefined;
      if (typeof feature === 'symbol' || feature === 'then') return known;
      return new Proxy(known ?? {}, {
        get(methods, method) {
          const found: unknown = Reflect.get(methods, method);
          if (found !== undefined || typeof method === 'symbol' || method === 'then') return found;
          throw new Error(`The test gave no client.${feature}.${method}().`);
        },
      });
    },
  }) as Client;
}

export function fakeSession(client: Client = fakeClient(), me: Me = fakeTeacher): Session {
  return { me, client, signOut: () => Promise.resolve() };
}

/** Stands where edu-provider would: append elements to `element`, change the state with `set`. */
export interface FakeProvider {
  readonly element: HTMLElement;
  readonly state: ProviderState;
  /** `undefined` takes a value away. */
  set(change: { [K in keyof ProviderState]?: ProviderState[K] | undefined }): void;
}

export function fakeProvider(initial: Partial<ProviderState> = {}): FakeProvider {
  const element = document.createElement('div');
  const state: ProviderState = {
    status: 'ready',
    endpoint: 'http://localhost:4000',
    siteKey: 'pk_test',
    language: 'vi',
    site: fakeSite,
    client: fakeClient(),
    strings: {},
    setSession(session) {
      fake.set({ session });
    },
    offerSignIn(signIn) {
      fake.set({ signIn });
    },
    retry() {},
    ...initial,
  };
  const context = new ContextProvider(element, { context: providerContext, initialValue: state });
  const fake = {
    element,
    get state() {
      return context.value;
    },
    set(change: { [K in keyof ProviderState]?: ProviderState[K] | undefined }) {
      context.setValue({ ...context.value, ...change } as ProviderState);
    },
  };
  return fake;
}
