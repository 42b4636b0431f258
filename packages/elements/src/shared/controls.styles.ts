import { fieldStyles } from './fields.styles.ts';
import { buttonStyles, noticeStyles, skeletonStyles, visuallyHiddenStyles } from './plain-controls.styles.ts';

export { buttonStyles, fieldStyles, noticeStyles, skeletonStyles, visuallyHiddenStyles };

/** All of them. */
export const controls = [buttonStyles, fieldStyles, noticeStyles, skeletonStyles, visuallyHiddenStyles];
