import type { LightMyRequestResponse } from 'fastify';
import { addIdentityProvider, importLink } from '../identity/federation/index.ts';
import { fakeSecret, type Approval, type FakeProvider } from './fake-provider.ts';
import { now, password, testApp, type TestApp } from './app.ts';
import {
  authorisation,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Authorisation,
  type Tokens,
} from './sign-in.ts';

export interface Visit {
  browser: Browser;
  request: Authorisation;
  /** The sign-in page here. */
  page: string;
  uid: string;
  /** Where the button leads. */
  there: string;
}

/** The app with the fake provider of the department, and the ways of a person between the two. */
export class FederatedApp {
  readonly fake: FakeProvider;
  test: TestApp;

  private constructor(fake: FakeProvider, test: TestApp) {
    this.fake = fake;
    this.test = test;
  }

  static async start(fake: FakeProvider): Promise<FederatedApp> {
    const app = new FederatedApp(fake, await testApp({ providerOrigins: [fake.issuer] }));
    await addIdentityProvider(
      app.test.database.db,
      {
        code: 'so-thu',
        authority: 'S01',
        issuer: fake.issuer,
        clientId: 'lien-thong',
        clientSecret: fakeSecret,
        labelVi: 'tài khoản Sở',
        labelEn: 'department account',
        sufficientAmr: ['mfa'],
      },
      now,
    );
    return app;
  }

  /** The app anew on the same database: it has forgotten what it read from the provider. */
  async restart(options: Parameters<typeof testApp>[0] = {}): Promise<void> {
    const { app, database } = this.test;
    await app.close();
    this.test = await testApp({ database, providerOrigins: [this.fake.issuer], ...options });
  }

  /** To the button and through it. */
  async visit(request = authorisation()): Promise<Visit> {
    const browser = new Browser(this.test.app);
    const page = locationOf(await browser.get(request.url));
    const uid = page.split('/').at(-1) ?? '';
    return { browser, request, page, uid, there: locationOf(await browser.get(`${page}/federated/so-thu`)) };
  }

  /** Back here with an answer, as far as the page that follows. */
  async comeBack({ browser }: Visit, address: string): Promise<LightMyRequestResponse> {
    const response = await browser.get(address);
    return response.statusCode === 303 ? browser.get(locationOf(response)) : response;
  }

  async approved(visit: Visit, approval: Approval = {}): Promise<LightMyRequestResponse> {
    return this.comeBack(visit, this.fake.approve(visit.there, approval));
  }

  /** From a finished sign-in to the account it is. */
  async whoIs({ browser, request }: Visit, finished: LightMyRequestResponse): Promise<string> {
    const callback = new URL(locationOf(await browser.get(locationOf(finished))));
    const form = codeForm(callback.searchParams.get('code') ?? '', request.verifier);
    const { access_token } = (await tokenRequest(this.test.app, form)).json<Tokens>();
    const headers = { authorization: `Bearer ${access_token}` };
    return (await this.test.app.inject({ url: '/v1/me', headers })).json<{ id: string }>().id;
  }

  async link(subject: string, username: string): Promise<void> {
    await importLink(this.test.database.db, { provider: 'so-thu', subject, username }, now);
  }

  /** The password on the page that links. */
  async prove(
    { browser, page }: Visit,
    username: string,
    secret = password,
  ): Promise<LightMyRequestResponse> {
    const form = { username, password: secret, link: 'so-thu' };
    return browser.post(page, form, { origin: 'http://localhost:4000' });
  }
}
