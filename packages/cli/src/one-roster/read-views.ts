import { FailedProblem, UnreachableProblem } from '../framework/index.ts';
import type { Central } from '../central/connect.ts';

/** A record of a OneRoster view, as the central system answers it. */
export type ViewRecord = Readonly<Record<string, unknown>>;

const page = 2_000;
/** Waits this long at most when there were too many requests. */
const patience = 90;

/** Every record of a collection; null where the school did not grant what it shows. */
export async function readView(
  central: Central,
  service: string,
  name: string,
): Promise<ViewRecord[] | null> {
  const records: ViewRecord[] = [];
  for (;;) {
    const path = `/v1/schools/${central.school}/ims/oneroster/${service}/v1p2/${name}`;
    const url = new URL(`${path}?limit=${page}&offset=${records.length}`, central.baseUrl);
    const answer = await ask(central, url);
    if (answer === null) return null;
    const more = answer[name];
    if (!Array.isArray(more))
      throw new FailedProblem(`The central system answered ${name} in a form of its own.`);
    records.push(...(more as ViewRecord[]));
    if (more.length < page) return records;
  }
}

async function ask(central: Central, url: URL): Promise<Record<string, unknown> | null> {
  for (let waited = 0; ;) {
    const request = new Request(url, { signal: AbortSignal.timeout(120_000) });
    await central.auth.authorize(request);
    const response = await fetch(request).catch((error: unknown) => {
      throw new UnreachableProblem('The central system did not answer. Check --url and the line.', {
        cause: error,
      });
    });
    if (response.ok) return (await response.json()) as Record<string, unknown>;
    if (response.status === 429 && waited < patience) {
      const seconds = Math.min(60, Number(response.headers.get('retry-after')) || 1);
      waited += seconds;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
      continue;
    }
    const problem = (await response.json().catch(() => ({}))) as {
      imsx_description?: string;
      detail?: string;
    };
    if (response.status === 403 && /scope_missing/.test(JSON.stringify(problem))) return null;
    throw new FailedProblem(
      `${problem.imsx_description ?? problem.detail ?? `The central system answered ${response.status}`} ` +
        `(${url.pathname}, request ${response.headers.get('request-id') ?? 'unknown'})`,
    );
  }
}
