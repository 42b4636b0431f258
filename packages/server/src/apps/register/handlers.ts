import type { Handlers } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';

const absent = async (): Promise<never> => {
  throw new Problem('unavailable');
};

export const registerHandlers: Handlers<'listApps' | 'registerApp' | 'getApp' | 'updateApp' | 'appraiseApp'> =
  {
    listApps: absent,
    registerApp: absent,
    getApp: absent,
    updateApp: absent,
    appraiseApp: absent,
  };
