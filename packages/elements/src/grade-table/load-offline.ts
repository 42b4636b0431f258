/** Apart from the class that asks, and after the first paint: nothing is kept before something was typed. */
export const loadOffline = () => import('./offline/keeper.ts');
