import { Problem } from '../http/problem.ts';

/** Parts of one person on their way at the same time: each waits in memory until it is there. */
const ATMOST = 6;

/** Counts what is arriving in this process, so that nobody fills its memory with parts that come letter by letter. */
export class Arriving {
  readonly #parts = new Map<string, number>();

  async during<T>(of: string, work: () => Promise<T>): Promise<T> {
    const others = this.#parts.get(of) ?? 0;
    if (others >= ATMOST) throw tooMany();
    this.#parts.set(of, others + 1);
    try {
      return await work();
    } finally {
      const left = (this.#parts.get(of) ?? 1) - 1;
      if (left > 0) this.#parts.set(of, left);
      else this.#parts.delete(of);
    }
  }
}

function tooMany(): Problem {
  return new Problem('rate_limited', {
    retryAfter: 5,
    detail: {
      vi: `Đang gửi ${ATMOST} phần tệp cùng lúc; gửi tiếp khi một phần đã xong.`,
      en: `${ATMOST} parts of files are arriving at the same time; go on when one of them is there.`,
    },
  });
}
