/** Apart from the first paint: a class never needs it. */
export const loadLongRows = () => import('./long-rows.ts');
