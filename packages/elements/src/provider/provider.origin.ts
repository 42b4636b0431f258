import type { ProviderDictionary } from './provider.strings.ts';

/** Why the central system refuses the page's address, as far as it tells the difference, and what the webmaster can do. */
export function originAdvice(error: unknown, t: ProviderDictionary): string {
  const { errors } = (error ?? {}) as { errors?: readonly { code: string }[] };
  const hints: Readonly<Record<string, string>> = {
    origin_scheme: t.origin_scheme,
    origin_www: t.origin_www,
    origin_port: t.origin_port,
    origin_subdomain: t.origin_subdomain,
    origin_local: t.origin_local,
  };
  const code = errors?.[0]?.code ?? '';
  // Nobody can add it.
  if (code === 'origin_null') return t.origin_null;
  return [hints[code], t.originNotAllowed(location.origin)].filter(Boolean).join(' ');
}
