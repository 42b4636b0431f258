import type { Handlers } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';

const absent = async (): Promise<never> => {
  throw new Problem('unavailable');
};

export const grantsHandlers: Handlers<
  'listAppGrants' | 'listGrantableApps' | 'listGrants' | 'grantApp' | 'revokeGrant'
> = {
  listAppGrants: absent,
  listGrantableApps: absent,
  listGrants: absent,
  grantApp: absent,
  revokeGrant: absent,
};
