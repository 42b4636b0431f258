import { Problem, type Localized } from '../http/problem.ts';
import type { Caller } from '../identity/caller.ts';

/** What is of no class is nothing for an app that was granted some classes. `needs`: what it would need all of them for. */
export function assertWholeSchool(caller: Caller, needs: Localized): void {
  if (caller.kind !== 'app' || caller.classIds === null) return;
  throw new Problem('permission_denied', {
    detail: {
      vi: `Trường chỉ cho ứng dụng một số lớp; ${needs.vi} cần quyền trên mọi lớp. Hãy đề nghị nhà trường cấp lại quyền cho cả trường.`,
      en: `The school granted the app some classes; ${needs.en} all of them. Ask the school for a grant of the whole school.`,
    },
  });
}
