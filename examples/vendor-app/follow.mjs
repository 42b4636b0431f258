import { hasCode } from '@lienthong/sdk';
import { consumeChanges } from '@lienthong/sdk/changes';
import { connection, school } from './central.mjs';

/** Keeps the store as the school is; false when the school does not let this app in any more. */
export async function follow(store, options = {}) {
  try {
    await consumeChanges(connection, school, {
      store: { load: () => store.cursor },
      handle: (page, { cursor }) => store.takeIn(page, cursor),
      ...options,
    });
    return true;
  } catch (error) {
    if (!hasCode(error, 'grant_ended')) throw error;
    await store.forget();
    console.error('The school no longer lets this app in; its data are deleted here.');
    return false;
  }
}
