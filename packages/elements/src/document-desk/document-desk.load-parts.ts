/** Writing a document, and what units did with one, come when they are asked for. */
export const loadCompose = () => import('./document-desk.compose.ts');
export const loadBoard = () => import('./document-desk.board.ts');
