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

/** What a person sees after the start: where to look first, and how to come in. */
export function welcome({ central, site, data }: Places): string {
  const width = Math.max(...demoAccounts.map(({ username }) => username.length));
  const accounts = (at: 'school' | 'office') =>
    demoAccounts
      .filter((account) => [at, 'both'].includes(account.at ?? 'school'))
      .map(({ username, role }) => `    ${username.padEnd(width)}  ${role.vi} · ${role.en}`);
  return [
    '',
    ...(site
      ? [
          `  School site       ${site}/`,
          `  An older page     ${site}/trang-cu.html`,
          `  Administration    ${site}/quan-tri.html`,
          `  The department    ${site}/so.html`,
        ]
      : []),
    `  API docs          ${central}/docs`,
    `  Central system    ${central}`,
    ...(site ? [`  Site key          ${demoSiteKey} (for pages at ${site})`] : []),
    '',
    `  Sign in on the school site with the password ${demoPassword}:`,
    ...accounts('school'),
    '',
    `  On the department’s page (key ${demoOfficeKey}) with the same password:`,
    ...accounts('office'),
    '',
    '  As the back end of the app for class photographs (docs/apps.md):',
    `    client_id     ${demoAppId}`,
    `    client_secret ${demoAppSecret}`,
    `    school        ${demoSchoolId}`,
    '',
    `  Data: ${data ?? 'in memory, gone when this stops'}. Stop with Ctrl+C.`,
    '',
  ].join('\n');
}
