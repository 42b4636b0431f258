import type { Provider } from 'oidc-provider';

/**
 * The query to hand to the page that asked, written anew from what is known to be right: the code was issued to the site
 * key that `state` names, so that nobody's code is carried to another site. Undefined when it was not.
 */
export async function signInAnswer(
  provider: Provider,
  { code, error, state }: Record<string, unknown>,
  siteKey: string,
): Promise<string | undefined> {
  const answer = (name: 'code' | 'error', value: string) =>
    `?${new URLSearchParams({ [name]: value, state: String(state), iss: provider.issuer })}`;
  // Descriptions stay here: anybody can write them into the address.
  if (error !== undefined)
    return typeof error === 'string' && /^[a-z_]{1,60}$/.test(error) ? answer('error', error) : undefined;
  if (typeof code !== 'string' || !/^[\w-]{20,200}$/.test(code)) return undefined;
  const issued = await provider.AuthorizationCode.find(code);
  return issued?.clientId === siteKey ? answer('code', code) : undefined;
}
