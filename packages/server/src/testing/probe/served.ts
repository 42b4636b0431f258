import { randomUUID } from 'node:crypto';
import { originOf, type Answer, type TestApp } from '../app.ts';
import { fixture } from '../fixture.ts';
import { signInAs } from '../sign-in.ts';
import { probeCallers, type ProbeCaller } from './callers.ts';
import { undo } from './office-world.ts';
import type { World } from './places.ts';
import { requestsOf, type ProbedOperation, type ProbeRequest } from './requests.ts';
import { reachOf } from './rights.ts';
import type { Sent } from './typed-places.ts';

/** A request and somebody who is served with it: what is changed in it afterwards is tried by one who may. */
export interface Served {
  operation: ProbedOperation;
  request: ProbeRequest;
  caller: ProbeCaller;
}

const { school, otherSchool: other, class7A1, pupils } = fixture;
const home = { class: class7A1, subject: 'toan', pupil: pupils[0] };

/** Sends requests as callers who may, and keeps what that takes in order: versions, addresses used once, sessions that ended. */
export class Attacker {
  readonly #test: TestApp;
  readonly #world: World;
  readonly #callers: ProbeCaller[];
  readonly #versions = new Map<string, string>();
  readonly #served = new Map<string, Promise<Served[]>>();
  #sent = 0;

  constructor(test: TestApp, world: World, callers: ProbeCaller[]) {
    this.#test = test;
    this.#world = world;
    this.#callers = callers;
  }

  static async start(test: TestApp, world: World): Promise<Attacker> {
    return new Attacker(test, world, await probeCallers(test));
  }

  /** One for each shape of request that somebody is served with; found once, because some can be sent only once. */
  async served(operation: ProbedOperation): Promise<Served[]> {
    const known = this.#served.get(operation.id) ?? this.#find(operation);
    this.#served.set(operation.id, known);
    return known;
  }

  async #find(operation: ProbedOperation): Promise<Served[]> {
    const found: Served[] = [];
    for (const request of requestsOf(operation, this.#world, { own: school, other, home })) {
      const elsewhere = request.schoolId === other || request.authorityId === fixture.otherDepartment;
      if (elsewhere || request.twin !== undefined) continue;
      for (const caller of this.#callers) {
        if (caller.kind === 'refused') continue;
        const reach = reachOf(caller, operation, request);
        const within = request.ids.every((id) => {
          const place = this.#world.records.get(id);
          return place !== undefined && reach?.(place) === true;
        });
        if (reach === undefined || !within) continue;
        const served = { operation, request, caller };
        const { status } = await this.send(served, bodyOf(request));
        if (status >= 300) continue;
        found.push(served);
        break;
      }
    }
    return found;
  }

  async send(
    { operation, request, caller }: Served,
    { path, body }: Sent,
    headers: Record<string, string> = {},
  ): Promise<Answer<unknown> & { ms: number }> {
    this.#sent += 1;
    const url = path.replaceAll('probe.test%2F', `probe.test%2F${this.#sent}/`);
    const once = body?.replaceAll('https://probe.test/', `https://probe.test/${this.#sent}/`);
    const attempt = async () => {
      const version = operation.method === 'PATCH' ? await this.#version(request, caller) : undefined;
      return this.#test.call<unknown>(operation.method, url, {
        ...caller.call,
        ...(once !== undefined && { body: once }),
        idempotencyKey: operation.method === 'POST' ? randomUUID() : null,
        headers: {
          ...caller.call.headers,
          ...request.headers,
          ...(version && { 'if-match': version }),
          ...headers,
        },
      });
    };
    const began = performance.now();
    let answer = await attempt();
    if (answer.status === 401 && caller.kind === 'person' && headers['authorization'] === undefined) {
      // Some operations end the caller's own session.
      await this.#signInAgain(caller);
      answer = await attempt();
    }
    if (answer.status < 300) await undo(this.#test.database, operation.id);
    const etag = answer.headers['etag'];
    if (operation.method === 'PATCH' && etag !== undefined) this.#versions.set(request.path, etag);
    return { ...answer, body: inOurWords(answer.body), ms: performance.now() - began };
  }

  async #version(request: ProbeRequest, caller: ProbeCaller): Promise<string> {
    const known = this.#versions.get(request.path);
    if (known !== undefined) return known;
    const { headers } = await this.#test.call('GET', request.path, caller.call);
    return headers['etag'] ?? '"1"';
  }

  async #signInAgain(caller: ProbeCaller): Promise<void> {
    const [name = ''] = caller.name.split(' ');
    const siteKey =
      caller.authority !== null
        ? fixture.officeKey
        : caller.school === other
          ? fixture.otherSiteKey
          : fixture.siteKey;
    const { access_token } = await signInAs(this.#test.app, name.toLowerCase(), {
      siteKey,
      origin: originOf(siteKey),
    });
    caller.call.headers = { ...caller.call.headers, authorization: `Bearer ${access_token}` };
  }
}

/** What OneRoster is refused with names our code, and the places, in its description. */
export function inOurWords(body: unknown): unknown {
  const { imsx_description: told } = (body ?? {}) as { imsx_description?: string };
  if (told === undefined) return body;
  const places = told.match(/#\/(query|path|header)\/\w+/g) ?? [];
  return { code: /\((\w+)\)$/.exec(told)?.[1], errors: places.map((pointer) => ({ pointer })) };
}

export function bodyOf({ path, body }: ProbeRequest): Sent {
  return { path, body: body === undefined ? undefined : JSON.stringify(body) };
}
