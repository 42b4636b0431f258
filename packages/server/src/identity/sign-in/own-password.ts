import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import { newPasswordFields } from '../account/password-fields.ts';
import { faultOfPassword } from '../account/password-rules.ts';
import { accountStrings } from '../account/strings.ts';
import { verifyPassword } from '../password.ts';
import { notice } from '../second-factor/pages.ts';
import { layout } from './pages.ts';
import { field } from './request.ts';
import { foot, leave, type StepPage } from './second-step-pages.ts';
import { signInStrings } from './strings.ts';

/** Why the password typed cannot be the person's own, in words; undefined when it can. The present one was given at this sign-in. */
export async function faultOfOwnPassword(
  db: Kysely<Schema>,
  accountId: string,
  form: Record<string, unknown>,
  language: Language,
): Promise<string | undefined> {
  const text = accountStrings[language];
  const [next, repeated] = [field(form, 'next', 200), field(form, 'repeated', 200)];
  if (next === '' || repeated === '') return text.empty;
  const { username, password_hash } = await db
    .selectFrom('accounts')
    .select(['username', 'password_hash'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const fault = await faultOfPassword(next, { repeated, username });
  if (fault !== undefined) return text.faults[fault];
  return (await verifyPassword(password_hash, next)) ? text.faults.same : undefined;
}

/** Asks for a password that nobody else knows. */
export function ownPasswordPage({ language, uid, username, message }: StepPage): string {
  const text = signInStrings[language];
  return layout(
    language,
    text.ownPasswordTitle,
    html`<h1>${text.ownPasswordTitle}</h1>
      <p class="lead">${text.ownPasswordLead(username)}</p>
      ${notice(message)}
      <form method="post" action="/sign-in/${uid}/password?lang=${language}" class="fields">
        <input type="hidden" name="username" value="${username}" autocomplete="username" />
        ${newPasswordFields(language)}
        <button class="primary">${text.ownPasswordSubmit}</button>
      </form>
      ${foot(language, uid, '', leave(language, uid))}`,
    ['sign-in'],
  );
}
