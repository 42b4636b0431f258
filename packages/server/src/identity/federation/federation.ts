import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as client from 'openid-client';
import { dayInVietnam } from '../../clock.ts';
import type { Schema } from '../../database/schema.ts';
import type { Language } from '../../http/problem.ts';
import { tokenId } from '../credentials.ts';
import { FederationFailure } from './failure.ts';
import { keepLink, linkedAccount, linkedToAnother, markUsed } from './links.ts';
import type { OutsideProviders } from './outside.ts';
import { PendingSignIns } from './pending.ts';
import { findProvider, offeredProviders, type IdentityProvider, type OfferedProvider } from './providers.ts';

export interface FederationOptions {
  db: Kysely<Schema>;
  outside: OutsideProviders;
  ownOrigin: string;
  clock: () => Date;
}

/** A sign-in here, as far as a provider needs to know it. */
interface SignInHere {
  uid: string;
  clientId: string;
}

/** Sign-in through outside identity providers, from the button to the account. */
export class Federation {
  readonly #options: FederationOptions;
  readonly #pending: PendingSignIns;

  constructor(options: FederationOptions) {
    this.#options = options;
    this.#pending = new PendingSignIns(options.db, options.clock);
  }

  async offered(clientId: string): Promise<OfferedProvider[]> {
    return offeredProviders(this.#options.db, clientId, dayInVietnam(this.#options.clock()));
  }

  /** The address registered at a provider: its own for each, so that the answer of one is never taken for another's. */
  redirectUri(providerCode: string): string {
    return `${this.#options.ownOrigin}/sign-in/federation/${providerCode}/callback`;
  }

  /** Asks a provider; the answer counts in the browser that holds `browser`, for the sign-in it was asked for, and once. */
  async ask(
    here: SignInHere,
    code: string,
    language: Language,
  ): Promise<{ address: URL; cookie: string; browser: string }> {
    const provider = await this.#offeredProvider(here.clientId, code);
    const state = client.randomState();
    const asked = { nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const redirectUri = this.redirectUri(code);
    const address = await this.#options.outside.addressOf(provider, {
      redirectUri,
      state,
      ...asked,
      language,
    });
    const browser = randomBytes(32).toString('base64url');
    await this.#pending.ask(state, {
      ...asked,
      providerCode: code,
      uid: here.uid,
      language,
      browser: tokenId(browser),
    });
    return { address, cookie: cookieName(state), browser };
  }

  /**
   * Takes a provider's answer. Gives back the sign-in it belongs to; when it does not fit, `question` still says which
   * sign-in asked, so that the page can lead back there.
   */
  async answered(
    code: string,
    answer: URL,
    cookies: Readonly<Record<string, string>>,
  ): Promise<{ uid: string; language: Language; failure: FederationFailure | undefined } | undefined> {
    const [state = '', ...more] = answer.searchParams.getAll('state');
    if (state === '' || more.length > 0) return undefined;
    const question = await this.#pending.takeQuestion(state);
    if (question === undefined || tokenId(cookies[cookieName(state)] ?? '') !== question.browser)
      return undefined;
    const { uid, language } = question;
    try {
      const provider = await findProvider(this.#options.db, question.providerCode);
      if (provider === undefined) throw new FederationFailure('disabled', question.providerCode);
      if (provider.code !== code)
        throw new FederationFailure(
          'unfitting',
          `asked ${provider.code}, answered at the address of ${code}`,
        );
      const { subject, factorGiven } = await this.#options.outside.identify(provider, answer, {
        ...question,
        state,
      });
      await this.#pending.answer(uid, { providerCode: code, subject, factorGiven });
      return { uid, language, failure: undefined };
    } catch (failure) {
      if (!(failure instanceof FederationFailure)) throw failure;
      return { uid, language, failure };
    }
  }

  /** Who it is that a provider named: an account linked to that person, or somebody to prove one first. */
  async identified(
    here: SignInHere,
  ): Promise<
    | { kind: 'linked'; accountId: string; factorGiven: boolean }
    | { kind: 'unknown'; provider: OfferedProvider }
    | { kind: 'expired' }
  > {
    const { db, clock } = this.#options;
    const answer = await this.#pending.findAnswer(here.uid);
    if (answer === undefined) return { kind: 'expired' };
    const provider = await this.#offeredProvider(here.clientId, answer.providerCode);
    const accountId = await linkedAccount(db, answer);
    if (accountId === undefined) return { kind: 'unknown', provider };
    if ((await this.#pending.takeAnswer(here.uid)) === undefined) return { kind: 'expired' };
    await markUsed(db, answer, clock());
    return { kind: 'linked', accountId, factorGiven: answer.factorGiven };
  }

  /** Whom a sign-in is about to link, or undefined when it is not, or not any more. */
  async unlinked(here: SignInHere): Promise<OfferedProvider | undefined> {
    const answer = await this.#pending.findAnswer(here.uid);
    const offered = answer && (await this.offered(here.clientId));
    return offered?.find(({ code }) => code === answer?.providerCode);
  }

  /** A password was right. With `link` the person at the provider is linked to the account once the sign-in is complete. */
  async proved(uid: string, accountId: string, link: boolean): Promise<'ok' | 'expired' | 'another'> {
    if (!link) {
      await this.#pending.takeAnswer(uid);
      return 'ok';
    }
    const answer = await this.#pending.findAnswer(uid);
    if (answer === undefined) return 'expired';
    if (await linkedToAnother(this.#options.db, answer, accountId)) return 'another';
    await this.#pending.answer(uid, { ...answer, provedAccount: accountId });
    return 'ok';
  }

  /** Everything asked for was given, the second factor too. */
  async complete(uid: string, accountId: string): Promise<void> {
    const answer = await this.#pending.takeAnswer(uid);
    if (answer?.provedAccount === accountId)
      await keepLink(this.#options.db, answer, accountId, this.#options.clock());
  }

  async #offeredProvider(clientId: string, code: string): Promise<IdentityProvider> {
    const offered = await this.offered(clientId);
    const provider = offered.some((each) => each.code === code)
      ? await findProvider(this.#options.db, code)
      : undefined;
    if (provider === undefined) throw new FederationFailure('disabled', code);
    return provider;
  }
}

/** One for each question: two windows do not disturb each other. */
export function cookieName(state: string): string {
  return `federation_${tokenId(state).slice(0, 12)}`;
}
