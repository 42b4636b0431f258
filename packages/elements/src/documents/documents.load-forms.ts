/** Most documents are read and acknowledged; what is typed about one comes when it is wanted. */
export const loadForms = () => import('./documents.forms.ts');
