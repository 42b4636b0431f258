import {
  bearer,
  createClient,
  isApiError,
  isLienthongError,
  isNetworkError,
  isTimeoutError,
  type Auth,
  type Client,
} from '@lienthong/sdk';
import { clientCredentials } from '@lienthong/sdk/client-credentials';
import { FailedProblem, UnreachableProblem, UsageProblem, type Terminal } from '../framework/index.ts';
import type { Options } from '../framework/command.ts';

export const centralOptions = {
  url: {
    ...{ type: 'string', value: 'URL' },
    about: 'address of the central system (or LIENTHONG_URL)',
  },
  school: { type: 'string', value: 'ID', about: 'id of the school (or LIENTHONG_SCHOOL)' },
} as const satisfies Options;

export const centralEnvironment = {
  LIENTHONG_URL: 'address of the central system, as in http://localhost:4000',
  LIENTHONG_SCHOOL: 'id of the school',
  LIENTHONG_CLIENT_ID: 'id of an app the school lets in …',
  LIENTHONG_CLIENT_SECRET: '… and its secret',
  LIENTHONG_TOKEN: 'instead of an app: the access token of a person who signed in',
} as const;

export interface Central {
  school: string;
  baseUrl: string;
  /** For what the SDK has no method for: another standard's views. */
  auth: Auth;
  client: Client;
  /** The same, answering in Vietnamese: names of subjects as schools write them. */
  vietnamese: Client;
}

/** Whom the environment says to work as. Secrets never stand on a command line. */
export function connect(
  values: { url: string | undefined; school: string | undefined },
  { env }: Pick<Terminal, 'env'>,
): Central {
  const baseUrl = values.url ?? env['LIENTHONG_URL'];
  const school = values.school ?? env['LIENTHONG_SCHOOL'];
  if (!baseUrl) throw new UsageProblem('Say where the central system is: --url, or LIENTHONG_URL.');
  if (!isSafe(baseUrl))
    throw new UsageProblem('The address of the central system begins with https:// (or http://localhost).');
  if (!school) throw new UsageProblem('Say which school: --school, or LIENTHONG_SCHOOL.');
  const auth = authOf(baseUrl, school, env);
  const options = {
    ...{ baseUrl, auth },
    ...{ timeout: 300_000, attemptTimeout: 60_000, retries: 3 },
  };
  return {
    ...{ school, baseUrl, auth },
    client: createClient({ ...options, language: 'en' }),
    vietnamese: createClient({ ...options, language: 'vi' }),
  };
}

/** Tokens and data about children go over no open line. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

function authOf(baseUrl: string, school: string, env: Terminal['env']): Auth {
  const token = env['LIENTHONG_TOKEN']?.trim();
  if (token) return bearer(() => token);
  const [clientId, clientSecret] = [env['LIENTHONG_CLIENT_ID'], env['LIENTHONG_CLIENT_SECRET']];
  if (!clientId || !clientSecret)
    throw new UsageProblem(
      'Say who works: set LIENTHONG_CLIENT_ID and LIENTHONG_CLIENT_SECRET of an app the school lets in, ' +
        'or LIENTHONG_TOKEN of a person who signed in.',
    );
  return clientCredentials({ tokenUrl: new URL('/oidc/token', baseUrl), clientId, clientSecret, school });
}

/** What the central system refused, in words for whoever typed the command. */
export async function speaking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isNetworkError(error) || isTimeoutError(error))
      throw new UnreachableProblem(
        'The central system did not answer. Check --url and the line. What was sent may have arrived: run the command again, nothing is done twice.',
        { cause: error },
      );
    if (isApiError(error)) {
      const places = error.errors.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`).join('');
      throw new FailedProblem(
        `${error.detail || error.message} (${error.rawCode ?? error.code}, request ${error.requestId ?? 'unknown'})${places}`,
        { cause: error },
      );
    }
    if (isLienthongError(error)) throw new FailedProblem(error.message, { cause: error });
    throw error;
  }
}
