import type { ServerResponse } from 'node:http';
import type { AppScope, NewRow } from '../database/schema.ts';
import { asImporter } from '../database/tenant.ts';
import { webhookDispatcher, webhookTools, type WebhookDispatcher } from '../webhooks/index.ts';
import { fixture, testApp, type TestApp } from './app.ts';
import { startReceiver, type Receiver } from './receiver.ts';
import { grantedApp, type Delivery, type GrantedApp, type Page } from './webhooks.ts';
import type { Webhook, WithSecret } from './webhooks.ts';

const { school, class7A1 } = fixture;
const officer = fixture.accounts.department;

/** When each test begins. */
export const morning = new Date('2026-11-11T09:00:00+07:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface Made {
  app: GrantedApp;
  id: string;
  secret: string;
}

/** Impatient: for receivers that never answer. Others may take their time on a busy machine. */
type Tools = Record<'patient' | 'impatient', Awaited<ReturnType<typeof webhookTools>>>;

/** A system that sends webhooks to a receiver on this machine, at a time the test says. */
export class Sending {
  now = morning;
  errors: unknown[] = [];
  dispatcher: WebhookDispatcher;
  readonly test: TestApp;
  readonly receiver: Receiver;
  readonly #tools: Tools;
  #renamed = 0;

  constructor(test: TestApp, receiver: Receiver, tools: Tools) {
    this.test = test;
    this.receiver = receiver;
    this.#tools = tools;
    this.dispatcher = this.another();
  }

  static async start(): Promise<Sending> {
    const begun: { sending?: Sending } = {};
    const test = await testApp({
      clock: () => begun.sending?.now ?? morning,
      webhooks: { allowLocalhost: true },
    });
    begun.sending = new Sending(test, await startReceiver(), {
      patient: await webhookTools(test.database.db, { allowLocalhost: true }),
      impatient: await webhookTools(test.database.db, { allowLocalhost: true, timeoutMilliseconds: 100 }),
    });
    return begun.sending;
  }

  async close(): Promise<void> {
    await this.#tools.patient.close();
    await this.#tools.impatient.close();
    await this.test.close();
    await this.receiver.close();
  }

  /** As at the beginning: no webhook, nothing frozen, nothing received. */
  async reset(): Promise<void> {
    this.now = morning;
    this.errors = [];
    this.receiver.received.length = 0;
    this.receiver.answers.clear();
    await this.#change((trx) => trx.deleteFrom('webhooks').execute());
    await this.unfreeze();
    this.dispatcher = this.another();
  }

  /** What another process would be. */
  another(how: keyof Tools = 'patient'): WebhookDispatcher {
    const log = { error: (about: object) => void this.errors.push(about) };
    return webhookDispatcher({ ...this.#tools[how], clock: () => this.now, log });
  }

  wait(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }

  /** A webhook at a path of the receiver, of a new app unless one is given. */
  async hook(
    path: string,
    settings: {
      scopes?: AppScope[];
      grant?: Partial<NewRow<'grants'>>;
      types?: string[];
      app?: GrantedApp;
    } = {},
  ): Promise<Made> {
    const { types = ['changes.available', 'grant.ended'], ...granted } = settings;
    const app = settings.app ?? (await grantedApp(this.test, granted));
    const url = path.startsWith('http') ? path : `${this.receiver.origin}${path}`;
    const { body, status } = await app.call<WithSecret>('POST', '/webhooks', { url, types });
    if (status !== 201) throw new Error(`A webhook was answered with ${status}`);
    return { app, id: body.webhook.id, secret: body.secret ?? '' };
  }

  async changeClass(id: string = class7A1): Promise<void> {
    this.#renamed += 1;
    const name = `7Đ${this.#renamed}`;
    await this.#change((trx) => trx.updateTable('classes').set({ name }).where('id', '=', id).execute());
  }

  async changeGrant({ grantId }: GrantedApp, columns: Partial<NewRow<'grants'>>): Promise<void> {
    await this.#change((trx) => trx.updateTable('grants').set(columns).where('id', '=', grantId).execute());
  }

  async changeApp({ appId }: GrantedApp, status: 'suspended' | 'approved'): Promise<void> {
    await this.#change((trx) => trx.updateTable('apps').set({ status }).where('id', '=', appId).execute());
  }

  async freeze(what: Pick<NewRow<'freezes'>, 'kind' | 'app_id' | 'frozen_school_id'>): Promise<void> {
    await this.#change((trx) =>
      trx
        .insertInto('freezes')
        .values({
          ...{ authority_id: fixture.department, id: crypto.randomUUID(), feature: null, ...what },
          ...{ reason_vi: 'Đang kiểm tra', reason_en: 'Looked into', frozen_at: morning, frozen_by: officer },
          ...{ lifted_at: null, lifted_by: null },
        })
        .execute(),
    );
  }

  async unfreeze(): Promise<void> {
    await this.#change((trx) =>
      trx.updateTable('freezes').set({ lifted_at: morning, lifted_by: officer }).execute(),
    );
  }

  /** What the receiver answers at a path from now on. */
  answer(path: string, code: number, headers: Record<string, string> = {}): void {
    this.receiver.answers.set(path, (_request, response: ServerResponse) =>
      response.writeHead(code, headers).end(),
    );
  }

  /** Done when something arrives at a path; it is answered with `code`, or never. */
  arrival(path: string, code?: number): Promise<void> {
    return new Promise((resolve) =>
      this.receiver.answers.set(path, (_request, response) => {
        if (code !== undefined) response.writeHead(code).end();
        resolve();
      }),
    );
  }

  /** What arrived at a path. */
  told(path = '/tin'): { type: string; data: object }[] {
    return this.receiver.received
      .filter((one) => one.path === path)
      .map(({ body }) => JSON.parse(body) as { type: string; data: object });
  }

  async shown({ id }: Made): Promise<Webhook | undefined> {
    return (await this.#asPrincipal<Page<Webhook>>('?limit=200')).items.find((one) => one.id === id);
  }

  async deliveries({ id }: Made): Promise<Delivery[]> {
    return (await this.#asPrincipal<Page<Delivery>>(`/${id}/deliveries`)).items;
  }

  /** An app whose grant has ended sees nothing. Asked in the morning, while the session lasts. */
  async #asPrincipal<Body>(path: string): Promise<Body> {
    const later = this.now;
    this.now = morning;
    const { body } = await this.test.call<Body>('GET', `/schools/${school}/webhooks${path}`, {
      as: 'principal',
    });
    this.now = later;
    return body;
  }

  #change(work: Parameters<typeof asImporter>[1]): Promise<unknown> {
    return asImporter(this.test.database.db, work);
  }
}
