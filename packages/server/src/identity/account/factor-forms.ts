import type { FastifyReply } from 'fastify';
import { refusalOf, type Refusal } from '../second-factor/pages.ts';
import type { SecondFactorGate } from '../second-factor/gate.ts';
import { holderOfSession } from '../second-factor/steps.ts';
import { newSecret } from '../second-factor/totp.ts';
import { field, page } from '../sign-in/request.ts';
import { codesPage, factorPage, scanPage } from './pages.ts';
import type { AccountForms, Visitor } from './routes.ts';
import { accountStrings } from './strings.ts';

/** Setting up, replacing and removing one's second factor. Everything but its last step asks for the password again. */
export function factorForms(options: {
  forms: AccountForms;
  gate: SecondFactorGate;
  clock: () => Date;
}): void {
  const { forms, gate, clock } = options;
  const { factors, steps } = gate;

  const scan = ({ reply, language }: Visitor): FastifyReply =>
    reply.redirect(`/account/second-factor?lang=${language}`, 303);
  const refuse = async (
    visitor: Visitor,
    { status, message, retryAfter }: Refusal,
  ): Promise<FastifyReply> => {
    const { accountId, language, reply } = visitor;
    if (retryAfter !== undefined) reply.header('Retry-After', retryAfter);
    const has = await factors.has(accountId);
    return page(
      reply,
      factorPage(language, { has, required: await gate.required(accountId), message }),
      status,
    );
  };

  /** Why the password, and the code where there is a second factor, do not prove who it is; undefined when they do. */
  const unproved = async (visitor: Visitor, form: Record<string, unknown>): Promise<Refusal | undefined> => {
    const { accountId, language } = visitor;
    const text = accountStrings[language];
    const [password, code] = [field(form, 'password', 200), field(form, 'code', 40)];
    const has = await factors.has(accountId);
    if (password === '' || (has && code.trim() === '')) return { status: 400, message: text.empty };
    const known = await forms.checkOwnPassword(visitor, password);
    if (known.kind === 'wrong' || known.kind === 'disabled') return { status: 401, message: text.wrong };
    if (known.kind === 'throttled') {
      const message = text.throttled(Math.ceil(known.seconds / 60));
      return { status: 429, message, retryAfter: known.seconds };
    }
    if (!has) return undefined;
    const outcome = await factors.verify(accountId, code, clock());
    return outcome.kind === 'passed' ? undefined : refusalOf(language, outcome);
  };

  const confirm = async (visitor: Visitor, form: Record<string, unknown>): Promise<FastifyReply> => {
    const { accountId, username, language, reply, uid } = visitor;
    const now = clock();
    const step = await steps.find(holderOfSession(uid), now);
    if (step?.accountId !== accountId || step.secret === undefined) return scan(visitor);
    const { secret } = step;
    const outcome = await factors.tryOffered(accountId, secret, field(form, 'code', 40), now);
    if (outcome.kind !== 'match') {
      const { status, message, retryAfter } = refusalOf(language, outcome);
      if (retryAfter !== undefined) reply.header('Retry-After', retryAfter);
      return page(reply, scanPage(language, { secret, username, message }), status);
    }
    if (!(await steps.take(step))) return scan(visitor);
    // What was proved before the offer holds for the authenticator of that time, not for one that came meanwhile.
    const kept = { secret, step: outcome.step, replacing: step.since };
    const codes = await factors.keep(accountId, kept, now);
    if (codes === undefined) return scan(visitor);
    await factors.forgetTries(accountId);
    await forms.endOthers(visitor);
    return page(reply, codesPage(language, codes));
  };

  forms.form('/account/second-factor', async (visitor, form) => {
    const { accountId, language, reply, uid } = visitor;
    const holder = holderOfSession(uid);
    const action = form['action'];
    if (action === 'confirm') return confirm(visitor, form);
    if (action === 'cancel') {
      await steps.forget(holder);
      return reply.redirect(`/account?lang=${language}`, 303);
    }
    const refusal = await unproved(visitor, form);
    if (refusal) return refuse(visitor, refusal);
    if (action === 'begin' || action === 'replace') {
      await steps.put(holder, accountId, { stage: 'enrol', proved: 'pwd', secret: newSecret() }, clock());
      return scan(visitor);
    }
    if (action === 'renew')
      return page(reply, codesPage(language, await factors.renewRecoveryCodes(accountId)));
    if (action !== 'remove') return scan(visitor);
    if (await gate.required(accountId))
      return refuse(visitor, { status: 403, message: accountStrings[language].cannotRemove });
    await factors.remove(accountId);
    return forms.back(visitor, 'removed');
  });
}
