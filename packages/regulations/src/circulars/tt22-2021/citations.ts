import type { Citation } from '../../reasons.ts';

const circular = '22/2021/TT-BGDĐT';

export const regularComment: Citation = { circular, article: 6, clause: 2, point: 'a' };
export const regularScore: Citation = { circular, article: 6, clause: 2, point: 'b' };
export const studyTopics: Citation = { circular, article: 6, clause: 3 };
export const periodic: Citation = { circular, article: 7, clause: 2 };
export const makeUp: Citation = { circular, article: 7, clause: 3 };
export const zero: Citation = { circular, article: 7, clause: 4 };
export const commentResult: Citation = { circular, article: 9, clause: 1, point: 'a' };
export const scoreResult: Citation = { circular, article: 9, clause: 1, point: 'b' };
