import { askSecret, command, exitCodes, UsageProblem, version } from '../framework/index.ts';
import { client, siteKey, versions } from './credentials.ts';
import { inWords, skipped, type Finding } from '../checks/finding.ts';
import { cors, noOrigin, policy } from './page.ts';
import { whyNot } from '../checks/request.ts';
import { clock, contract, encrypted, problems, reach } from './system.ts';

export const doctor = command({
  about:
    'Looks at everything between an app or a page and a central system, and says in plain language what is wrong and how to put it right.',
  options: {
    url: { type: 'string', about: 'of the system (default LIENTHONG_URL, or http://localhost:4000)' },
    key: {
      type: 'string',
      value: 'KEY',
      about: 'publishable site key of a page (default LIENTHONG_SITE_KEY)',
    },
    'client-id': { type: 'string', value: 'ID', about: 'of an app (default LIENTHONG_CLIENT_ID)' },
    school: { type: 'string', value: 'ID', about: 'whose data the app reads (default LIENTHONG_SCHOOL)' },
    scope: { type: 'string', multiple: true, value: 'SCOPE', about: 'that the app needs' },
    origin: { type: 'string', value: 'URL', about: 'of a page: scheme, host and port' },
    page: { type: 'string', value: 'URL', about: 'whose Content-Security-Policy is read' },
  },
  environment: {
    LIENTHONG_CLIENT_SECRET: 'of the client id; asked for, unseen, when it is not set',
    LIENTHONG_CLIENT_ID: 'client id',
    LIENTHONG_SITE_KEY: 'site key',
    LIENTHONG_SCHOOL: 'school',
    LIENTHONG_URL: 'address of the system',
  },
  notes: [
    'Secrets are never options: they would stay in the shell’s history.',
    'Exit codes: 0 nothing is wrong (there may be warnings); 1 something is; 3 the system cannot be reached.',
  ],
  async run({ values, terminal, progress }) {
    const { env } = terminal;
    const url = addressOf(values.url ?? env['LIENTHONG_URL'] ?? 'http://localhost:4000', '--url');
    const page = values.page === undefined ? undefined : addressOf(values.page, '--page');
    const origin = (values.origin === undefined ? page : addressOf(values.origin, '--origin'))?.origin;
    const key = values.key ?? env['LIENTHONG_SITE_KEY'];
    if (key?.startsWith('secret_'))
      throw new UsageProblem(
        'That is a secret, and --key takes a publishable key (site_… or office_…). It now stands in the shell’s history: revoke it, and set LIENTHONG_CLIENT_SECRET to another.',
      );
    const clientId = values['client-id'] ?? env['LIENTHONG_CLIENT_ID'];
    const secret =
      clientId === undefined
        ? undefined
        : await askSecret(terminal, 'LIENTHONG_CLIENT_SECRET', 'Client secret');

    const looking = progress({ title: `Looking at ${url.origin}` });
    const findings: Finding[] = [];
    const { finding, ready } = await reach(url);
    findings.push(finding);
    const look = async (check: string, work: () => Promise<readonly Finding[]>) => {
      looking.step();
      // A line that drops in the middle is told like one that is not there.
      findings.push(...(await work().catch((error: unknown) => [lost(check, error, url)])));
    };
    if (ready !== null) {
      await look('Encryption', async () => [await encrypted(url, new Date())]);
      findings.push(clock(ready, new Date()));
      await look('Contract', async () => [await contract(url)]);
      await look('Errors', async () => [await problems(url)]);
      let readable: [address: string, headers: Record<string, string>] | undefined;
      if (key !== undefined)
        await look('Site key', async () => {
          const { finding: found, headers } = await siteKey(url, key, origin);
          const address = key.startsWith('office_') ? '/v1/office' : '/v1/site';
          if (headers) readable = [`${url.origin}${address}`, headers];
          return [found];
        });
      if (clientId !== undefined) {
        const school = values.school ?? env['LIENTHONG_SCHOOL'];
        await look('Credentials', async () => {
          const { findings: found, token } = await client(url, {
            clientId,
            secret,
            school,
            scopes: values.scope,
          });
          if (token !== null && school !== undefined)
            readable ??= [`${url.origin}/v1/schools/${school}`, { Authorization: `Bearer ${token}` }];
          return found;
        });
      }
      if (key === undefined && clientId === undefined)
        findings.push(
          skipped(
            'Credentials',
            'Neither a site key nor a client id was given.',
            'Give --key or --client-id.',
          ),
        );
      await look('Versions', async () => [
        readable === undefined
          ? skipped('Versions', 'Nothing could be read that has a version.', 'A good key or client shows it.')
          : await versions(...readable),
      ]);
      if (origin === undefined) findings.push(noOrigin);
      else await look('CORS', async () => [await cors(url, origin)]);
      if (page !== undefined) await look('Page', async () => policy(url, page));
    }
    looking.stop();
    const wrong = findings.filter(({ status }) => status === 'problem').length;
    const warnings = findings.filter(({ status }) => status === 'warning').length;
    const last =
      wrong > 0
        ? `${wrong} to put right${warnings > 0 ? `, ${warnings} to look at` : ''}.`
        : warnings > 0
          ? `Nothing is wrong; ${warnings} to look at.`
          : 'Nothing is wrong.';
    return {
      text: `${inWords(findings)}\n\n${last}`,
      data: { url: url.origin, version: version(), ok: wrong === 0, findings },
      exitCode:
        ready === null ? exitCodes.unreachable.code : wrong > 0 ? exitCodes.failed.code : exitCodes.done.code,
    };
  },
});

function lost(check: string, error: unknown, { host }: URL): Finding {
  return { check, status: 'problem', ...whyNot(error, host) };
}

function addressOf(text: string, name: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageProblem(`${name} takes an address such as https://lienthong.example, not "${text}".`);
  return url;
}
