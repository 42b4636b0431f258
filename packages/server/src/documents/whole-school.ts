import { Problem } from '../http/problem.ts';
import type { Caller } from '../identity/caller.ts';

/** Documents are of no class: an app that was granted some classes is not told of them here, nor by the change feed. */
export function assertWholeSchool(caller: Caller): void {
  if (caller.kind !== 'app' || caller.classIds === null) return;
  throw new Problem('permission_denied', {
    detail: {
      vi: 'Trường chỉ cho ứng dụng một số lớp; văn bản của trường cần quyền trên mọi lớp.',
      en: 'The school granted the app some classes; documents of the school need all of them.',
    },
  });
}
