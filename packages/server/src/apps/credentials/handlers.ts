import type { Handlers } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';

const absent = async (): Promise<never> => {
  throw new Problem('unavailable');
};

export const credentialsHandlers: Handlers<
  'listAppCredentials' | 'createAppCredential' | 'revokeAppCredential'
> = {
  listAppCredentials: absent,
  createAppCredential: absent,
  revokeAppCredential: absent,
};
