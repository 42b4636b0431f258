import { AtOnce } from '../http/at-once.ts';
import { Problem } from '../http/problem.ts';

/** Parts of one person on their way: each waits in memory until it is there, and may come letter by letter. */
export const arrivingParts = () =>
  new AtOnce(
    6,
    (most) =>
      new Problem('rate_limited', {
        retryAfter: 5,
        detail: {
          vi: `Đang gửi ${most} phần tệp cùng lúc; gửi tiếp khi một phần đã xong.`,
          en: `${most} parts of files are arriving at the same time; go on when one of them is there.`,
        },
      }),
  );
