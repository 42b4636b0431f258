import {
  demoAccounts,
  demoAppId,
  demoAppSecret,
  demoOfficeKey,
  demoPassword,
  demoSchoolId,
  demoSiteKey,
} from '@lienthong/server';

interface Places {
  central: string;
  site: string | undefined;
  data: string | null;
}

/** What a vendor needs at once; the document of `lienthong start --json`. */
export function sandboxFacts({ central, site, data }: Places) {
  return {
    url: central,
    docs: `${central}/docs`,
    contract: `${central}/docs/openapi.json`,
    site: site ? { url: `${site}/`, siteKey: demoSiteKey, officeKey: demoOfficeKey } : null,
    school: demoSchoolId,
    client: {
      id: demoAppId,
      secret: demoAppSecret,
      tokenUrl: `${central}/oidc/token`,
      resource: `${central}/v1/schools/${demoSchoolId}`,
    },
    password: demoPassword,
    accounts: demoAccounts.map(({ username, role, at = 'school' }) => ({ username, role, at })),
    data: data ?? 'memory',
  };
}

export type SandboxFacts = ReturnType<typeof sandboxFacts>;

/** What a person sees after the start: where to look first, and how to come in. */
export function welcome(facts: SandboxFacts): string {
  const { url, docs, site, client, school, password, data } = facts;
  const width = Math.max(...facts.accounts.map(({ username }) => username.length));
  const accounts = (where: 'school' | 'office') =>
    facts.accounts
      .filter(({ at }) => at === where || at === 'both')
      .flatMap(({ username, role }) => [
        `    ${username.padEnd(width)}  ${role.vi}`,
        `    ${' '.repeat(width)}  ${role.en}`,
      ]);
  return [
    '',
    ...(site
      ? [
          `  School site       ${site.url}`,
          `  An older page     ${site.url}trang-cu.html`,
          `  Administration    ${site.url}quan-tri.html`,
          `  The department    ${site.url}so.html`,
        ]
      : []),
    `  API docs          ${docs}`,
    `  Central system    ${url}`,
    ...(site ? [`  Site key          ${site.siteKey} (pages at ${site.url.replace(/\/$/, '')})`] : []),
    '',
    '  As the back end of the app for class photographs (docs/apps.md):',
    `    client_id       ${client.id}`,
    `    client_secret   ${client.secret}`,
    `    token address   ${client.tokenUrl}`,
    `    school          ${school}`,
    '',
    ...(site
      ? [
          `  Sign in on the school site with the password ${password}:`,
          ...accounts('school'),
          '',
          `  On the department’s page (key ${site.officeKey}), same password:`,
          ...accounts('office'),
          '',
        ]
      : []),
    `  Data: ${data === 'memory' ? 'in memory, gone when this stops' : data}. Stop with Ctrl+C.`,
    '',
  ].join('\n');
}
