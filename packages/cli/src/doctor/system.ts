import { connect, type TLSSocket } from 'node:tls';
import { createRequire } from 'node:module';
import { ok, problem, warning, type Finding } from '../checks/finding.ts';
import { bodyOf, request, textOf, whyNot, type Answered } from '../checks/request.ts';

const DAY = 86_400_000;
const require = createRequire(import.meta.url);

/** The contract this package was made with. */
const ours = require('@lienthong/specs/openapi.json') as Contract;

interface Contract {
  info: { version: string };
  paths: Record<string, Record<string, { operationId?: string }>>;
}

/** Whether somebody answers, and whether it is a central system that can work. */
export async function reach(url: URL): Promise<{ finding: Finding; ready: Answered | null }> {
  const check = 'Reachable';
  let ready: Answered;
  try {
    ready = await request(`${url.origin}/health/ready`);
  } catch (error) {
    const { found, fix } = whyNot(error, url.host);
    return { finding: problem(check, found, fix), ready: null };
  }
  const { response, milliseconds } = ready;
  const to = response.headers.get('location');
  if (response.status >= 300 && response.status < 400) {
    const target = to === null ? 'somewhere else' : new URL(to, url).origin;
    return {
      finding: problem(
        check,
        `${url.origin} redirects to ${target}.`,
        'Use that address itself: browsers follow no redirect before a cross-origin call, and a POST would lose its body.',
      ),
      ready: null,
    };
  }
  if (response.status === 503)
    return {
      finding: problem(
        check,
        'The system runs but cannot reach its database.',
        'The operator starts the database; nothing is wrong with your settings.',
      ),
      ready,
    };
  if (response.status !== 200 || bodyOf(ready)['status'] !== 'ready')
    return {
      finding: problem(
        check,
        `Something answers at ${url.origin}, but no central system (/health/ready: ${response.status}).`,
        'Give --url as scheme, host and port alone, without /v1.',
      ),
      ready: null,
    };
  return { finding: ok(check, `${url.origin} answers in ${milliseconds} ms.`), ready };
}

/** Keys and tokens must not be read on the way; a certificate that ends soon is told before it does. */
export async function encrypted(url: URL, now: Date): Promise<Finding> {
  const check = 'Encryption';
  if (url.protocol === 'http:')
    return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
      ? ok(check, 'Plain http, which is fine on this machine alone.')
      : problem(
          check,
          'Plain http: everybody on the way reads tokens and the data of pupils.',
          'Use https:// and have the system served by it.',
        );
  const { protocol, until } = await certificate(url);
  const days = Math.floor((until.getTime() - now.getTime()) / DAY);
  const day = until.toISOString().slice(0, 10);
  return days < 14
    ? warning(
        check,
        `The certificate ends on ${day}, in ${days} days.`,
        'The operator renews it, best by itself.',
      )
    : ok(check, `${protocol}, certificate until ${day}.`);
}

async function certificate({ hostname, port }: URL): Promise<{ protocol: string; until: Date }> {
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect(
      { host: hostname, port: Number(port || 443), servername: hostname, timeout: 10_000 },
      () => {
        const until = new Date(socket.getPeerCertificate().valid_to);
        resolve({ protocol: socket.getProtocol() ?? 'TLS', until });
        socket.end();
      },
    );
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('The TLS handshake took too long.')));
  });
}

/** Tokens, signatures and reports carry times, and are refused when this machine's clock is wrong. */
export function clock({ response, milliseconds }: Answered, now: Date): Finding {
  const check = 'Clock';
  const date = response.headers.get('date');
  if (date === null)
    return warning(check, 'The answer has no Date.', 'A proxy takes it away; have it passed on.');
  // Written to the second, when the answer was made.
  const skew = Math.round((now.getTime() - milliseconds / 2 - (Date.parse(date) + 500)) / 1_000);
  const words = `This machine is ${Math.abs(skew)} seconds ${skew > 0 ? 'ahead of' : 'behind'} the system.`;
  if (Math.abs(skew) <= 5) return ok(check, 'This machine and the system agree.');
  const fix = 'Turn on time synchronisation (timedatectl set-ntp true; on Windows w32tm /resync).';
  return Math.abs(skew) > 60 ? problem(check, words, fix) : warning(check, words, fix);
}

/** Whether the system serves the contract this package was made with. */
export async function contract(url: URL): Promise<Finding> {
  const check = 'Contract';
  const answered = await request(`${url.origin}/docs/openapi.json`);
  const theirs = bodyOf(answered) as Partial<Contract>;
  if (theirs.info?.version === undefined || theirs.paths === undefined)
    return warning(
      check,
      `The contract cannot be read (/docs/openapi.json: ${answered.response.status}).`,
      'Have a proxy pass on /docs, or compare versions with the operator.',
    );
  const known = operationsOf(theirs as Contract);
  const missing = operationsOf(ours).filter((id) => !known.includes(id));
  const versions = `The system serves ${theirs.info.version}, this package knows ${ours.info.version}`;
  if (missing.length > 0)
    return warning(
      check,
      `${versions}: the system lacks ${list(missing)}.`,
      'Do not call these yet, or install the version of this package that goes with the system.',
    );
  return ok(check, `${versions}.`);
}

function operationsOf({ paths }: Contract): string[] {
  return Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ operationId }) => operationId ?? []),
  );
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

/** Some proxies put a page of their own in place of errors: then nobody sees codes. */
export async function problems(url: URL): Promise<Finding> {
  const check = 'Errors';
  const answered = await request(`${url.origin}/v1/doctor-asks-for-nothing`);
  const type = answered.response.headers.get('content-type') ?? 'nothing';
  if (type.startsWith('application/problem+json') && textOf(bodyOf(answered), 'code') === 'not_found')
    return ok(check, 'Come as problem documents with a code.');
  return problem(
    check,
    `An error came as ${type} (${answered.response.status}), not as application/problem+json.`,
    'A proxy replaces error pages; turn that off for /v1 (nginx: proxy_intercept_errors off).',
  );
}
