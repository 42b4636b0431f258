import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { removeLink } from '../federation/links.ts';
import { endSessions } from '../sessions/keep.ts';
import { messagePage } from '../sign-in/pages.ts';
import { field, page } from '../sign-in/request.ts';
import type { AccountForms } from './routes.ts';
import { accountStrings } from './strings.ts';

/** Removing an outside identity from one's account. */
export function linkForms(options: { db: Kysely<Schema>; forms: AccountForms; clock: () => Date }): void {
  const { db, forms, clock } = options;
  forms.form('/account/links', async (visitor, form) => {
    const { accountId, uid, fromOutside, language, reply } = visitor;
    const removed = await db.transaction().execute(async (trx) => {
      if (!(await removeLink(trx, accountId, field(form, 'remove', 40)))) return false;
      // A session says that it began at a provider, not at which: all of them end, and those that a thief may have opened since.
      await endSessions(trx, accountId, { kept: fromOutside ? null : uid, now: clock() });
      return true;
    });
    const text = accountStrings[language];
    return removed && fromOutside
      ? page(reply, messagePage(language, text.unlinkedTitle, text.unlinkedAll))
      : forms.back(visitor, 'unlinked');
  });
}
