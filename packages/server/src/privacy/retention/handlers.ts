import type { components } from '@lienthong/specs/schema';
import { assertMatches, hashVersion } from '../../http/etag.ts';
import type { Handlers } from '../../http/operation.ts';
import type { Language } from '../../http/problem.ts';
import { endingKinds, keptKinds, type EndingKind } from './kinds.ts';
import { lockPeriods, periodsOf, setPeriod, type Periods } from './repository.ts';

type Operations = 'getRetention' | 'updateRetention';

export const retentionHandlers: Handlers<Operations> = {
  async getRetention({ path: { schoolId } }, { db, language }) {
    return reply(await periodsOf(db, schoolId), language);
  },

  async updateRetention({ path: { schoolId }, headers, body }, { db, language, touched }) {
    await lockPeriods(db, schoolId);
    assertMatches(headers['If-Match'], versionOf(await periodsOf(db, schoolId)));
    for (const [kind, years] of Object.entries(body))
      if (years !== undefined) await setPeriod(db, schoolId, kind as EndingKind, years);
    touched('retention', Object.keys(body));
    return reply(await periodsOf(db, schoolId), language);
  },
};

/** The same in every language. */
function versionOf(periods: Periods): string {
  return hashVersion([...periods]);
}

function reply(periods: Periods, language: Language) {
  const ending = Object.entries(endingKinds).map(([kind, { title, why }]) => ({
    ...{ kind, title: title[language], years: periods.get(kind as EndingKind) ?? null },
    ...{ changeable: true, why: why[language] },
  }));
  const kept = Object.entries(keptKinds).map(([kind, { title, why }]) => ({
    ...{ kind, title: title[language], years: null, changeable: false, why: why[language] },
  }));
  const body: components['schemas']['Retention'] = { kinds: [...ending, ...kept] };
  return { body, version: versionOf(periods) };
}
