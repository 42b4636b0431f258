const PATIENCE = 10_000;

export interface Answered {
  response: Response;
  text: string;
  milliseconds: number;
}

/** One request with a time limit; redirects are told and not followed, as browsers refuse them where it matters. */
export async function request(url: string, init: RequestInit = {}): Promise<Answered> {
  const began = performance.now();
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
    ...init,
  });
  const text = await response.text();
  return { response, text, milliseconds: Math.round(performance.now() - began) };
}

/** The answer's JSON object; empty where it is none. */
export function bodyOf({ text }: Answered): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A member that is text, or nothing. */
export function textOf(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

/** Why nobody answered, and what to do. */
export function whyNot(error: unknown, host: string): { found: string; fix: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = String((cause as { code?: unknown } | null)?.code ?? '');
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return {
      found: `${host} did not answer within ${PATIENCE / 1_000} seconds.`,
      fix: 'Is a firewall or VPN in between? Try from another network; ask the operator whether the system is up.',
    };
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { found: `The name ${host} is not known.`, fix: 'Check the spelling, then your DNS.' };
    case 'ECONNREFUSED':
      return {
        found: `Nothing listens at ${host}.`,
        fix: 'Start it (the sandbox: npx lienthong start), or correct the port.',
      };
    case 'CERT_HAS_EXPIRED':
      return { found: `The certificate of ${host} has expired.`, fix: 'The operator renews it.' };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return {
        found: `The certificate is not for ${host}.`,
        fix: 'Use the name that the certificate is for, or have one made for this name.',
      };
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return {
        found: `Nobody this machine trusts vouches for the certificate of ${host} (${code}).`,
        fix: 'Serve the whole chain. Behind a company proxy, name its root in NODE_EXTRA_CA_CERTS; never turn the check off.',
      };
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'EPROTO':
      return {
        found: `${host} does not speak TLS there.`,
        fix: 'Write http:// for a sandbox, or correct the port.',
      };
    default:
      return {
        found: `${host} does not answer: ${code || (cause instanceof Error ? cause.message : String(cause))}.`,
        fix: 'Try again; then ask the operator, with the time of this attempt.',
      };
  }
}
