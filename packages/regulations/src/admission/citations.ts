import type { Citation } from '../reasons.ts';

/** Regulation attached to circular 30/2024: direct admission, priority and encouragement. */
export const priorityArticle: Citation = { circular: '30/2024/TT-BGDĐT', article: 14 };

/** Charter of primary schools: age on entering grade 1; older by up to three years; beyond, the authority decides. */
export const primaryAge: Citation = { circular: '28/2020/TT-BGDĐT', article: 33, clause: 1 };

/** Charter of secondary schools: ages on entering grades 6 and 10, lowered or raised by earlier years. */
export const secondaryAge: Citation = { circular: '32/2020/TT-BGDĐT', article: 33, clause: 1 };
/** The same: who may enter up to three years older. */
export const secondaryLate: Citation = { circular: '32/2020/TT-BGDĐT', article: 33, clause: 2 };
/** The charter that replaced it on 10/5/2026. */
export const newCharter: Citation = { circular: '15/2026/TT-BGDĐT' };

/** Law on Education: preschool takes children from three months to six years. */
export const preschoolAge: Citation = { circular: '43/2019/QH14', kind: 'law', article: 23, clause: 1 };
/** The same: preschool education of five-year-olds is universal. */
export const universalFive: Citation = { circular: '43/2019/QH14', kind: 'law', article: 14, clause: 1 };
