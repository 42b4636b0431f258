import type { Provider } from 'oidc-provider';
import type { SystemKeys } from './keys.ts';

const MINUTE = 60_000;

/**
 * The provider that has the keys of the moment. oidc-provider takes its keys when it is made, so another one is made when
 * the stored keys change; sign-ins under way go on in it, because all they know is in the database.
 */
export interface CurrentProvider {
  readonly current: Provider;
  /** Looks at the stored keys once a minute: what one process rotated, the others use without a restart. */
  lookAgain(): Promise<void>;
}

export async function currentProvider(options: {
  keys: () => Promise<SystemKeys>;
  create: (keys: SystemKeys) => Provider;
  clock: () => Date;
  /** Told when the keys cannot be read; the provider goes on with those it has. */
  failed: (error: unknown) => void;
}): Promise<CurrentProvider> {
  const { keys, create, clock, failed } = options;
  let known = await keys();
  let provider = create(known);
  let lookedAt = clock().getTime();
  let looking: Promise<void> | undefined;

  const look = async () => {
    try {
      const found = await keys();
      lookedAt = clock().getTime();
      if (JSON.stringify(found) === JSON.stringify(known)) return;
      provider = create(found);
      known = found;
    } catch (error) {
      failed(error);
    } finally {
      looking = undefined;
    }
  };
  return {
    get current() {
      return provider;
    },
    async lookAgain() {
      // A clock set back would otherwise keep everybody from looking.
      if (Math.abs(clock().getTime() - lookedAt) < MINUTE) return;
      await (looking ??= look());
    },
  };
}
