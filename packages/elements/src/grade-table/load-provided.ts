/** Apart from the class, as load-surroundings.ts; a page that brings its gradebooks itself never asks for it. */
export const loadProvided = () => import('./sources/provider-gradebooks.ts');
