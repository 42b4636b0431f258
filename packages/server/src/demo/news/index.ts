import { departmentNews } from './department.ts';
import type { DemoNews } from './news.ts';
import { schoolNews } from './school.ts';
import { wardNews } from './ward.ts';

export type { DemoNews };
export const demoNews: readonly DemoNews[] = [...departmentNews, ...wardNews, ...schoolNews];
