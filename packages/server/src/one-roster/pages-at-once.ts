import { AtOnce } from '../http/at-once.ts';
import { Problem } from '../http/problem.ts';

/** Pages one app reads in a school: sorted and counted, a page far into the marks takes the database more than a second. */
export const pagesAtOnce = () =>
  new AtOnce(
    4,
    (most) =>
      new Problem('rate_limited', {
        retryAfter: 1,
        detail: {
          vi: `Ứng dụng đang đọc ${most} trang cùng lúc ở trường này; đọc tiếp khi một trang đã xong.`,
          en: `The app is reading ${most} pages of this school at the same time; go on when one of them is there.`,
        },
      }),
  );
