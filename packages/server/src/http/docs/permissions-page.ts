import { permissions, scopes, type PermissionRow } from '../../permissions/table.ts';
import { html } from '../html.ts';
import { layout } from './layout.ts';

export function whoMay({ who, scopes: asked = [] }: PermissionRow): string {
  return Object.entries(who)
    .map(([subject, scope]) => `${subject} (${[scope, ...(subject === 'app' ? asked : [])].join(', ')})`)
    .join(', ');
}

export function permissionsPage(): string {
  return layout(
    'Who may do what',
    html`<main>
      <h1>Who may do what</h1>
      <p>
        Rights follow duties in the registry (phân công): they begin and end with them. An app reads what an
        authority approved, a school granted and its scopes say; of an answer it gets the fields of its scopes
        alone.
        <a href="/docs">The operations</a>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Permission</th>
            <th scope="col">Who, and where</th>
            <th scope="col">Told to others</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(permissions).map(
            ([name, row]) =>
              html`<tr>
                <th scope="row"><code>${name}</code><br />${row.does}</th>
                <td>${whoMay(row)}</td>
                <td lang="vi">${row.whyNot.vi}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h2>Where a right holds</h2>
      <dl>
        ${Object.entries(scopes).map(
          ([scope, meaning]) =>
            html`<dt><code>${scope}</code></dt>
              <dd>${meaning}</dd>`,
        )}
      </dl>
    </main>`,
  );
}
