/** Most who look change nothing: forms, questions and the log come when they are wanted. */
export const loadDesk = () => import('./feeds.desk.ts');
