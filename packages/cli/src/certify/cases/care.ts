import { scopesOf } from '../contract.ts';
import type { Call } from '../recorder.ts';
import { failed, isApi, isToken, notDone, passed, skipped, type Case, type Stage } from '../stage.ts';

/** Everything the suite has seen of the app: the last cases look back. */
const allCalls = ({ runs }: Stage): Call[] => runs.flatMap(({ calls }) => calls);

export const careCases: Case[] = [
  {
    id: 'minimisation.scopes',
    title: { vi: 'Chỉ xin những phạm vi có dùng đến', en: 'Asks for no scope that it does not use' },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync');
      if (stage.manifest.commands.write !== undefined) await stage.run('write');
      const wrong = notDone(run, { vi: 'đọc dữ liệu bình thường', en: 'nothing was in its way' });
      if (wrong) return wrong;
      const calls = allCalls(stage).filter((call) => isApi(call) && call.status < 400 && call.status > 0);
      const used = calls.map(({ method, path }) => scopesOf(method, path));
      const idle = stage.manifest.scopes.filter(
        (scope) => !used.some(({ needed, more }) => needed.includes(scope) || more.includes(scope)),
      );
      return idle.length > 0
        ? failed(
            `Không thấy dùng: ${idle.join(', ')}. Bỏ khỏi hồ sơ, hoặc cho lệnh sync dùng đến.`,
            `Never used: ${idle.join(', ')}. Leave them out of the registration, or let \`sync\` use them.`,
          )
        : passed;
    },
  },
  {
    id: 'minimisation.refusals',
    title: { vi: 'Không gọi những gì mình không được phép', en: 'Calls nothing that it may not' },
    needs: 'sync',
    judge(stage) {
      const refused = allCalls(stage).find((call) => isApi(call) && codeOf(call) === 'scope_missing');
      return refused
        ? failed(
            `${refused.method} ${refused.path} cần phạm vi không có trong hồ sơ.`,
            `${refused.method} ${refused.path} needs a scope that the manifest does not ask for.`,
          )
        : passed;
    },
  },
  {
    id: 'care.secrets-unprinted',
    title: { vi: 'Không in mã bí mật ra màn hình, nhật kí', en: 'Prints no secret and no token' },
    needs: 'sync',
    judge(stage) {
      const secrets = [
        stage.sandbox.clientSecret,
        ...allCalls(stage)
          .filter(isToken)
          .flatMap(({ answer }) => (answer as { access_token?: string } | undefined)?.access_token ?? []),
      ];
      const shown = stage.runs.some(({ output }) => secrets.some((secret) => output.includes(secret)));
      return shown
        ? failed(
            'Mã bí mật hoặc mã truy cập xuất hiện trong những gì ứng dụng in ra.',
            'A secret or a token stands in what the app prints, and so in its logs.',
          )
        : passed;
    },
  },
  {
    id: 'care.names-unprinted',
    title: { vi: 'Không in tên học sinh ra màn hình, nhật kí', en: 'Prints no name of a pupil' },
    needs: 'sync',
    judge(stage) {
      if (stage.manifest.printsNames)
        return skipped(
          'In tên là việc của ứng dụng (printsNames).',
          'Printing names is what it is for (printsNames).',
        );
      const names = new Set(allCalls(stage).flatMap(({ answer }) => namesIn(answer)));
      const shown = stage.runs.some(({ output }) => [...names].some((name) => output.includes(name)));
      return shown
        ? failed(
            'Tên học sinh xuất hiện trong những gì ứng dụng in ra.',
            'Names of pupils stand in what the app prints, and so in its logs.',
          )
        : passed;
    },
  },
];

const codeOf = ({ answer }: Call): unknown =>
  typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'code') : undefined;

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'fullName' && typeof member === 'string' ? [member] : namesIn(member),
  );
}
