/** Apart, as load-surroundings.ts is. */
export const loadEarlierCirculars = () => import('./earlier-circulars.ts');
