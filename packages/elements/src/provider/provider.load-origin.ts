/** Apart from the class: TypeScript 5.9 leaves the `.ts` of a dynamic import as it is in modules with decorators. */
export const loadOrigin = () => import('./provider.origin.ts');
