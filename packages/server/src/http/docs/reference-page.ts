import { permissions, type PermissionRow } from '../../permissions/table.ts';
import type { ContractDocument } from '../contract.ts';
import { html, type Html } from '../html.ts';
import { layout } from './layout.ts';
import { inline, markdown } from './markdown.ts';
import { whoMay } from './permissions-page.ts';
import { schemaView, typeOf, type Resolve, type Schema } from './schema-view.ts';
import { sdkCall, type SdkOperation } from './sdk-call.ts';

interface DocumentedOperation extends SdkOperation {
  operationId: string;
  summary: string;
  description?: string;
  security?: Schema[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, Schema>;
  'x-permission': string;
  'x-rate-limit': string;
  'x-errors'?: string[];
}

interface SecurityScheme {
  description: string;
  openIdConnectUrl?: string;
  name?: string;
}

interface Entry {
  method: string;
  path: string;
  operation: DocumentedOperation;
}

const credentials = { session: 'access token of a person', siteKey: 'site key', app: 'token of an app' };

/** The reference: every operation of the contract on one page that needs no network but this server. */
export function referencePage(contract: ContractDocument): string {
  const document = contract as ContractDocument & {
    info: { title: string; version: string; summary: string; description: string };
    tags: { name: string; description: string }[];
    components: { securitySchemes: Record<string, SecurityScheme> };
  };
  const { session, siteKey, app } = document.components.securitySchemes;
  const resolve = resolver(document);
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({
      method: method.toUpperCase(),
      path,
      operation: operation as unknown as DocumentedOperation,
    })),
  );
  const groups = document.tags.map((tag) => ({
    tag,
    entries: entries.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  return layout(
    `${document.info.title} API ${document.info.version}`,
    html` <nav aria-label="Operations">
        ${groups.map(
          (group) =>
            html`<h2>${group.tag.name}</h2>
              <ul>
                ${group.entries.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.operationId}</a></li>`)}
              </ul>`,
        )}
      </nav>
      <main>
        <h1>${document.info.title} API <small>${document.info.version}</small></h1>
        <p class="lead">${document.info.summary}</p>
        ${markdown(document.info.description)}
        <p>
          Also: the contract as <a href="/docs/openapi.json">OpenAPI 3.1</a>, every
          <a href="/docs/errors">error code</a> and <a href="/docs/permissions">who may do what</a>.
        </p>
        <section aria-labelledby="signing-in">
          <h2 id="signing-in">Signing in</h2>
          <dl>
            <dt>access token</dt>
            <dd>
              ${inline(session?.description ?? '')} Discovery:
              <a href="${session?.openIdConnectUrl ?? ''}"><code>${session?.openIdConnectUrl ?? ''}</code></a
              >. The client is the site key of a school, the redirect address this system's own
              <code>/sign-in/callback</code>; <code>GET /v1/site</code> tells both, and
              <code>edu-sign-in</code> does it all.
            </dd>
            <dt>token of an app</dt>
            <dd>${inline(app?.description ?? '')} <code>clientCredentials</code> of the SDK does it all.</dd>
            <dt>site key</dt>
            <dd>${inline(siteKey?.description ?? '')} Header: <code>${siteKey?.name ?? ''}</code>.</dd>
          </dl>
        </section>
        ${groups.map(
          (group) =>
            html`<section aria-labelledby="tag-${group.tag.name}">
              <h2 id="tag-${group.tag.name}">${group.tag.name}</h2>
              <p>${group.tag.description}</p>
              ${group.entries.map((entry) => operationView(entry, document, resolve))}
            </section>`,
        )}
      </main>`,
  );
}

function operationView(
  { method, path, operation }: Entry,
  document: ContractDocument,
  resolve: Resolve,
): Html {
  const row: PermissionRow | undefined = Object.hasOwn(permissions, operation['x-permission'])
    ? permissions[operation['x-permission'] as keyof typeof permissions]
    : undefined;
  const limit = document['x-rate-limits'][operation['x-rate-limit']];
  const body = operation.requestBody?.content['application/json']?.schema;
  const [status, success] = Object.entries(operation.responses).find(([code]) => /^2/.test(code)) ?? ['', {}];
  const answer = (success['content'] as Record<string, { schema: Schema }> | undefined)?.['application/json']
    ?.schema;
  const parameters = (operation.parameters ?? []).map(resolve);
  const call = sdkCall(method, path, { ...operation, parameters });
  const errors = operation['x-errors'] ?? [];
  return html`<article id="${operation.operationId}">
    <h3><a href="#${operation.operationId}">${operation.summary}</a></h3>
    <p class="call"><strong>${method}</strong> <code>/v1${path}</code></p>
    ${call !== undefined && html`<p class="call"><span class="type">SDK</span> <code>${call}</code></p>`}
    ${markdown(operation.description)}
    <dl>
      <dt>Sign-in</dt>
      <dd>
        ${(operation.security ?? [])
          .flatMap((scheme) => Object.keys(scheme))
          .map((name) => credentials[name as keyof typeof credentials])
          .join(' or ')}
      </dd>
      <dt>Who may</dt>
      <dd>
        ${row ? html`${whoMay(row)} (<a href="/docs/permissions">${operation['x-permission']}</a>)` : ''}
      </dd>
      ${
        errors.length > 0 &&
        html`<dt>Errors of its own</dt>
          <dd>${errors.map((code) => html`<a href="/docs/errors/${code}"><code>${code}</code></a> `)}</dd>`
      }
      <dt>Rate limit</dt>
      <dd>${limit ? `${limit.limit} in ${limit.windowSeconds} s for each ${limit.per}` : ''}</dd>
    </dl>
    ${
      parameters.length > 0 &&
      html`<h4>Parameters</h4>
        <ul class="schema">
          ${parameters.map(
            (parameter) =>
              html` <li>
                <code>${String(parameter['name'])}</code>
                <span class="type"
                  >${String(parameter['in'])}, ${typeOf(parameter['schema'] as Schema, resolve)}</span
                >${parameter['required'] === true ? '' : html` <span class="optional">optional</span>`}${
                  typeof parameter['description'] === 'string' &&
                  html`<div>${inline(parameter['description'])}</div>`
                }
              </li>`,
          )}
        </ul>`
    }
    ${
      body !== undefined &&
      html`<h4>Body</h4>
        ${schemaView(resolve(body), resolve)}`
    }
    ${
      answer !== undefined &&
      html`<h4>Answer ${status}</h4>
        ${schemaView(resolve(answer), resolve)}`
    }
  </article>`;
}

function resolver(document: ContractDocument): Resolve {
  return (schema) => {
    const pointer = schema['$ref'];
    if (typeof pointer !== 'string') return schema;
    let found: unknown = document;
    for (const part of pointer.slice(2).split('/'))
      found = (found as Record<string, unknown> | undefined)?.[part];
    const { $ref: _, ...beside } = schema;
    return { ...(found as Schema), ...beside };
  };
}
