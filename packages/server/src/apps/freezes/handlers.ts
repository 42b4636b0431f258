import type { Handlers } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';

const absent = async (): Promise<never> => {
  throw new Problem('unavailable');
};

export const freezesHandlers: Handlers<'listFreezes' | 'freeze' | 'liftFreeze'> = {
  listFreezes: absent,
  freeze: absent,
  liftFreeze: absent,
};
