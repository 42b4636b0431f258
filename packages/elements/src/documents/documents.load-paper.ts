/** Paper is wanted a few times a year. */
export const loadPaper = () => import('./documents.paper.ts');
