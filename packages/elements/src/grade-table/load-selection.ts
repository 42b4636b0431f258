/** Apart from the first paint: a mark is typed without it. */
export const loadSelection = () => import('./selection.ts');
