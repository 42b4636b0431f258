import { randomUUID } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { CertificationReport } from '@lienthong/sdk';
import { FailedProblem } from '../framework/index.ts';
import { version } from '../framework/version.ts';
import { contractVersion } from './contract.ts';
import type { Judged } from './suite.ts';

export function reportOf(appId: string, judged: readonly Judged[], startedAt: Date): CertificationReport {
  return {
    id: randomUUID(),
    appId,
    suite: `lienthong-certify ${version()}`,
    contract: contractVersion,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    // Officers read it.
    cases: judged.map(({ id, title, verdict }) => ({
      ...{ id, title: title.vi, outcome: verdict.outcome },
      ...('detail' in verdict && { detail: verdict.detail.vi.slice(0, 2_000) }),
    })),
  };
}

/** Compact JWS (RFC 7515), ES256, by the key whose public half is registered as `certificationKey`. */
export async function sign(report: CertificationReport, key: string): Promise<string> {
  const { privateKey, kid } = await readKey(key);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(report)))
    .setProtectedHeader({ alg: 'ES256', ...(kid !== undefined && { kid }) })
    .sign(privateKey);
}

async function readKey(text: string) {
  try {
    const jwk = JSON.parse(text) as JWK;
    if (jwk.kty !== 'EC' || jwk.crv !== 'P-256' || typeof jwk.d !== 'string')
      throw new TypeError('not P-256');
    return { privateKey: await importJWK(jwk, 'ES256'), kid: jwk.kid };
  } catch (cause) {
    throw new FailedProblem(
      'The key is no private P-256 key as a JWK. `lienthong certify key FILE` makes one.',
      { cause },
    );
  }
}

/** A fresh key: the private half to keep, the public one to register. */
export async function newKey(): Promise<{ privateJwk: JWK; publicJwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return { privateJwk: await exportJWK(privateKey), publicJwk: { kty, crv, x, y } as JWK };
}
