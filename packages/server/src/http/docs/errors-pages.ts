import { problemNotes } from '../../generated/problem-notes.ts';
import { problems, type ProblemCode } from '../../generated/problems.ts';
import type { ContractDocument } from '../contract.ts';
import { html, type Html } from '../html.ts';
import { layout } from './layout.ts';
import { inline } from './markdown.ts';

const codes = Object.keys(problems) as ProblemCode[];

/** The catalogue: every code with what to do, and a page of its own. */
export function errorsPage(): string {
  return layout(
    'Error codes',
    html`<main>
      <h1>Error codes</h1>
      <p>
        Every refusal is <code>application/problem+json</code> (RFC 9457) with one of these codes; its
        <code>type</code> is the address of the page of its code. <a href="/docs">The operations</a>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Code</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(
            (code) =>
              html`<tr id="${code}">
                <td>${problems[code].status}</td>
                <th scope="row">
                  <a href="/docs/errors/${code}"><code>${code}</code></a>
                </th>
                <td>${problems[code].title.en}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </main>`,
  );
}

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** What one code means to people, when a program meets it, and which operations answer it. */
export function errorPage(code: ProblemCode, contract: ContractDocument): string {
  const { status, title, action } = problems[code];
  const operations = Object.values(contract.paths)
    .flatMap((methods) => Object.values(methods))
    .filter((operation) => operation['x-errors']?.includes(code))
    .map(({ operationId = '' }) => operationId);
  const example = {
    type: `/docs/errors/${code}`,
    title: title.en,
    status,
    code,
    detail: action.en,
    requestId: 'req-…',
  };
  return layout(
    code,
    html`<main>
      <p><a href="/docs/errors">Error codes</a></p>
      <h1><code>${code}</code> <small>${status}</small></h1>
      <p class="lead">${inline(problemNotes[code])}</p>
      <h2>Told to people</h2>
      <dl>
        <dt>Tiếng Việt</dt>
        <dd lang="vi"><strong>${title.vi}.</strong> ${action.vi}</dd>
        <dt>English</dt>
        <dd><strong>${title.en}.</strong> ${action.en}</dd>
      </dl>
      <h2>The answer</h2>
      <pre tabindex="0"><code>${JSON.stringify(example, null, 2)}</code></pre>
      <h2>In a program</h2>
      <pre tabindex="0"><code>${caught(code)}</code></pre>
      <h2>Answered by</h2>
      ${answeredBy(kindsWith(code, contract), operations)}
    </main>`,
  );
}

function answeredBy(kinds: readonly string[], operations: readonly string[]): Html {
  if (kinds.length + operations.length === 0)
    return html`<p>Any address where it can happen: it belongs to no operation.</p>`;
  return html`<ul>
    ${kinds.map((kind) => html`<li>${kind}</li>`)}
    ${operations.map((id) => html`<li><a href="/docs#${id}">${id}</a></li>`)}
  </ul>`;
}

/** The kinds of `x-common-errors` in words. */
const kindNames: Record<string, string> = {
  every: 'every operation',
  school: 'every operation under a school',
  body: 'every operation that writes',
  post: 'every POST',
  patch: 'every PATCH',
  paged: 'every list',
  session: 'every operation that takes an access token of a person',
  siteKey: 'every operation that takes a site key',
  app: 'every operation that takes an access token of an app',
};

function kindsWith(code: ProblemCode, { 'x-common-errors': common }: ContractDocument): string[] {
  return Object.keys(common)
    .filter((kind) => common[kind]?.includes(code))
    .map((kind) => kindNames[kind] ?? kind);
}

/** What holds more than a code is shown with its own guard. */
function caught(code: ProblemCode): string {
  if (code === 'version_conflict' || code === 'precondition_failed')
    return `import { isConflictError } from '@lienthong/sdk';

if (isConflictError(error)) {
  error.mine; // what was sent
  error.theirs; // what stands now, with its etag
}`;
  if (code === 'rate_limited')
    return `import { isRateLimitedError } from '@lienthong/sdk';

if (isRateLimitedError(error)) error.retryAfter; // seconds, or null`;
  return `import { hasCode } from '@lienthong/sdk';

if (hasCode(error, '${code}')) {
  error.detail; // what happened here, in the language asked for
  error.requestId; // quote it when asking for help
}`;
}
