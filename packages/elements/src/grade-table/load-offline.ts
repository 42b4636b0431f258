import { loadSaving } from './load-saving.ts';

/** Apart from the class that asks, and after the first paint: nothing is kept before something was typed. */
export const loadOffline = async () => {
  const [offline] = await Promise.all([import('./offline/marks-keeper.ts'), loadSaving()]);
  return offline;
};
