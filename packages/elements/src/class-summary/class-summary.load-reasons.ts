/** Sentences of the circulars weigh more than the table; they come when somebody asks why. */
export const loadReasons = () => import('./class-summary.reasons.ts');
