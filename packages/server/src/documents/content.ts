import type { components } from '@lienthong/specs/schema';
import { plainText } from '../text.ts';
import { filled } from './filled.ts';

type Schemas = components['schemas'];

/** Who must act, as it is kept. */
export function actorsOf({ roles = [], text }: Schemas['DocumentActorsInput'] = {}) {
  return { actor_roles: roles, actors: text === undefined ? null : filled(text, '/actors/text') };
}

/** Links as they are kept; the contract has seen to their addresses. */
export function linksOf(links: readonly Schemas['DocumentLink'][] = []): string {
  return JSON.stringify(
    links.map(({ title, url }, index) => ({
      title: filled(title, `/links/${index}/title`),
      url: plainText(url),
    })),
  );
}
