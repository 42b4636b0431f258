import {
  demoAccounts,
  demoOfficeKey,
  demoPassword,
  demoSchoolId,
  demoSiteKey,
  everyScope,
  sandboxAppId,
  sandboxAppSecret,
  type SandboxOptions,
} from '@lienthong/server';

interface Places {
  central: string;
  site: string | undefined;
  /** Whose pages may use the keys. */
  siteOrigins: readonly string[];
  data: string | null;
  seeded: boolean;
  sandbox: SandboxOptions;
}

/** What a vendor needs at once; the document of `lienthong start --json`. */
export function sandboxFacts({ central, site, siteOrigins, data, seeded, sandbox }: Places) {
  return {
    url: central,
    docs: `${central}/docs`,
    contract: `${central}/docs/openapi.json`,
    site: site ? `${site}/` : null,
    keys: { site: demoSiteKey, office: demoOfficeKey, origins: siteOrigins },
    school: demoSchoolId,
    client: {
      id: sandboxAppId,
      secret: sandboxAppSecret,
      scopes: everyScope,
      tokenUrl: `${central}/oidc/token`,
      resource: `${central}/v1/schools/${demoSchoolId}`,
    },
    password: demoPassword,
    accounts: demoAccounts.map(({ username, role, at = 'school' }) => ({ username, role, at })),
    data: data ?? 'memory',
    seeded,
    faults: sandbox,
  };
}

export type SandboxFacts = ReturnType<typeof sandboxFacts>;

/** What a person sees after the start: where to look first, and how to come in. */
export function welcome(facts: SandboxFacts): string {
  const { url, docs, site, keys, client, school, password, data, faults } = facts;
  const width = Math.max(...facts.accounts.map(({ username }) => username.length));
  const accounts = (where: 'school' | 'office') =>
    facts.accounts
      .filter(({ at }) => at === where || at === 'both')
      .map(({ username, role }) => `    ${username.padEnd(width)}  ${role.en.split(';')[0]}`);
  return [
    '',
    ...(site
      ? [
          `  School site       ${site}`,
          `  An older page     ${site}trang-cu.html`,
          `  Administration    ${site}quan-tri.html`,
          `  The department    ${site}so.html`,
        ]
      : []),
    `  API docs          ${docs}`,
    `  Central system    ${url}`,
    `  Site key          ${keys.site} (pages at ${keys.origins[0] ?? ''})`,
    '',
    '  Your app: approved, and let in by the school with every scope.',
    `    client_id       ${client.id}`,
    `    client_secret   ${client.secret}`,
    `    token_endpoint  ${client.tokenUrl}`,
    `    school          ${school}`,
    '',
    `  People, all with the password ${password}${site ? ', on the school site:' : ', on a school’s site:'}`,
    ...accounts('school'),
    `  and on the department’s site (key ${keys.office}):`,
    ...accounts('office'),
    '',
    ...faultLines(faults),
    `  Data: ${data === 'memory' ? 'in memory, gone when this stops' : data}. Stop with Ctrl+C.`,
    '',
  ].join('\n');
}

function faultLines({ latency, errorRate, conflictRate, offline }: SandboxOptions): string[] {
  const seconds = (milliseconds: number) =>
    milliseconds < 1_000 ? `${milliseconds} ms` : `${milliseconds / 1_000} s`;
  const percent = (rate: number) => `${Number((rate * 100).toFixed(2))} %`;
  const lines = [
    ...(latency === undefined
      ? []
      : [
          `every call waits ${typeof latency === 'number' ? seconds(latency) : latency.map(seconds).join(' to ')}`,
        ]),
    ...(errorRate === undefined ? [] : [`${percent(errorRate)} of the calls fail`]),
    ...(conflictRate === undefined ? [] : [`${percent(conflictRate)} of the writes come too late`]),
    ...(offline === undefined
      ? []
      : [`offline for the last ${seconds(offline.for)} of every ${seconds(offline.every)}`]),
  ];
  return lines.length === 0 ? [] : ['  On purpose:', ...lines.map((line) => `    ${line}`), ''];
}
