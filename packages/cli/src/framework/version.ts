import { readFileSync } from 'node:fs';

/** Version of this package, as npm knows it. */
export function version(): string {
  // Beside src and beside dist alike.
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
