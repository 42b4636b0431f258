import { Refused } from '../core/exchange.ts';
import { errorOf } from '../errors/from-failure.ts';

/** The error of a problem that came within a stream, when the status of its answer had long been sent. */
export function errorOfProblem(problem: unknown, response: Response): unknown {
  const status: unknown =
    typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'status') : 0;
  const told = new Response(null, {
    status: typeof status === 'number' && status >= 400 && status < 600 ? status : 500,
    headers: { 'Request-Id': response.headers.get('Request-Id') ?? '' },
  });
  const address = /^.*?\/v1(?=\/)/.exec(response.url)?.[0] ?? 'https://unknown.invalid/v1';
  const context = { address, timeout: 0, signal: undefined, body: undefined };
  return errorOf(new Refused({ response: told, data: problem }), context);
}
