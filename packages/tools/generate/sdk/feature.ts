/** Writes the module of one feature: `create<Feature>(connection)` with a method an operation, and its types. */
import type { PermissionRow } from '@lienthong/server/permissions';
import { subjects } from '../permissions.ts';
import { schemasOf, type Contract, type Feature, type Method, type Shape } from './contract.ts';

interface Sources {
  contract: Contract;
  permissions: Readonly<Record<string, PermissionRow>>;
}

export function featureModule(feature: Feature, sources: Sources): string {
  const { pascal, methods, description } = feature;
  const body = `${ownTypes(methods)}
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface ${pascal}Api extends ReturnType<typeof create${pascal}> {}

${comment(`${description}.`)}
export function create${pascal}(connection: Connection) {
  return {
    ${methods.map((method) => methodText(method, sources)).join('\n\n')}
  };
}
`;
  const schemas = schemasOf(sources.contract, methods).filter((name) => isPublic(name));
  return `${imports(body)}
export * from '../../base.ts';
${schemas.length > 0 ? `export type { ${schemas.join(', ')} } from '../types.ts';` : ''}

${body}`;
}

/** What pages and errors are made of has better names in the SDK. */
const isPublic = (name: string): boolean => !['Cursor', 'Problem', 'ProblemCode'].includes(name);

const places: Readonly<Record<string, string>> = {
  contract: '../../core/contract.ts',
  connection: '../../core/connection.ts',
  options: '../../core/options.ts',
  pages: '../../core/pages.ts',
  remembered: '../../core/remembered.ts',
  types: '../types.ts',
};
const importable: Readonly<Record<string, readonly string[]>> = {
  contract: ['Answer', 'Body', 'Loose', 'OperationAt', 'Query', 'Versioned'],
  connection: ['Connection'],
  options: ['CallOptions', 'IfUnchanged', 'ReadOptions', 'UpdateOptions', 'WriteOptions'],
  pages: ['Pages'],
  remembered: ['Changeable'],
};

function imports(body: string): string {
  const lines = Object.entries(importable).flatMap(([from, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b(?!\\.)`).test(withoutComments(body)));
    return used.length > 0 ? [`import type { ${used.join(', ')} } from '${places[from]}';`] : [];
  });
  return `${lines.join('\n')}\nimport type * as types from '../types.ts';\n`;
}

const withoutComments = (text: string): string => text.replace(/\/\*\*[\s\S]*?\*\//g, '');

/** Types that no schema of the contract has a name for: queries, and what stands at one operation alone. */
function ownTypes(methods: readonly Method[]): string {
  const own = new Map<string, string>();
  for (const { verb, path, params, body, items, page, answer } of methods) {
    const operation = `OperationAt<'${verb}', '${path}'>`;
    if (params !== null) own.set(params, `Loose<Query<${operation}>>`);
    if (body && !body.isSchema) own.set(body.name, `Body<${operation}>`);
    if (items && !items.isSchema) own.set(items.name, `Answer<${operation}>['items'][number]`);
    if (page && !page.isSchema) own.set(page.name, `Answer<${operation}>`);
    if (!items && !answer.isSchema) own.set(answer.name, `Answer<${operation}>`);
  }
  return [...own].map(([name, type]) => `export type ${name} = ${type};`).join('\n');
}

const typeOf = ({ name, isSchema }: Shape): string => (isSchema ? `types.${name}` : name);

function methodText(method: Method, sources: Sources): string {
  const { name, path, identifiers, params, body } = method;
  const { held, options, answer, call } = kindOf(method);
  const parameters = [
    ...identifiers.map(({ name: id, schema }) => `${id}: ${schema === null ? 'string' : `types.${schema}`}`),
    ...(body ? [`body: ${typeOf(body)}${body.mayBeLeftOut ? ' = {}' : ''}`] : []),
    ...(params === null ? [] : [`params?: ${params}`]),
    options,
  ];
  const given = [
    `'${path}'`,
    `{ ${identifiers.map(({ name: id }) => id).join(', ')} }`,
    ...sentBy(method),
    'options',
    `'${method.operation.operationId}'`,
    ...(method.twin?.operationId ? [`'${method.twin.operationId}'`] : []),
  ];
  return `${comment(about(method, sources))}
    ${name}${held}(${parameters.join(', ')}): ${answer} {
      return connection.${call}(${given.join(', ')});
    },`;
}

function sentBy({ verb, body, params, items }: Method): string[] {
  if (verb !== 'get') return [body ? 'body' : 'undefined'];
  return items ? [params === null ? 'undefined' : 'params'] : [];
}

interface Kind {
  call: 'list' | 'listVersioned' | 'read' | 'create' | 'update';
  held: string;
  options: string;
  answer: string;
}

const HELD = '<Held extends string | undefined = undefined>';

function kindOf(method: Method): Kind {
  const { verb, items, page, answer, versioned, operation, params } = method;
  if (items) {
    const call = versioned ? 'listVersioned' : 'list';
    const first = page ? versionedType(page, versioned) : `Answer<OperationAt<'get', '${method.path}'>>`;
    const pages = versioned ? `${first} | IfUnchanged<Held>` : page && typeOf(page);
    return {
      call,
      held: versioned ? HELD : '',
      options: versioned ? 'options?: ReadOptions<Held>' : 'options?: CallOptions',
      answer: `Pages<${typeOf(items)}${pages ? `, ${pages}` : ''}>`,
    };
  }
  const whole = `${versionedType(answer, versioned)}${changeable(method)}`;
  if (verb === 'post')
    return {
      call: 'create',
      held: '',
      options: 'options?: WriteOptions',
      answer: `Promise<${typeOf(answer)}>`,
    };
  if (verb === 'patch')
    return { call: 'update', held: '', options: 'options: UpdateOptions', answer: `Promise<${whole}>` };
  if (!versioned || params !== null)
    throw new Error(
      `${operation.operationId} is a read without an ETag, or with a query: neither has a method of its kind yet. ` +
        'Let it be x-sdk-method: false, with the reason as x-sdk-why.',
    );
  return {
    call: 'read',
    held: HELD,
    options: 'options?: ReadOptions<Held>',
    answer: `Promise<${method.twin ? `(${whole})` : whole} | IfUnchanged<Held>>`,
  };
}

/** What stands at one operation alone has its version in its type already. */
const versionedType = (shape: Shape, versioned: boolean): string =>
  versioned && shape.isSchema ? `Versioned<${typeOf(shape)}>` : typeOf(shape);

function changeable({ twin }: Method): string {
  if (!twin) return '';
  return ` & Changeable<${typeOf(twin.body)}, ${versionedType(twin.answer, true)}>`;
}

function about({ operation }: Method, { permissions }: Sources): string {
  const { summary, description, 'x-permission': permission, 'x-errors': errors = [] } = operation;
  const row = permissions[permission];
  return [
    /[.?!]$/.test(summary) ? summary : `${summary}.`,
    description?.trim() ?? '',
    row ? `Who may (\`${permission}\`): ${whoMay(row)}.` : '',
    errors.length > 0
      ? `Errors of its own: ${errors.map((code) => `[\`${code}\`](/docs/errors/${code})`).join(', ')}.`
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function whoMay({ who, scopes = [], anyScope = [], siteAllowances = [] }: PermissionRow): string {
  const quoted = (names: readonly string[], word: string) => names.map((name) => `\`${name}\``).join(word);
  return Object.keys(who)
    .map((subject) => {
      const name = (subjects[subject] ?? subject).replace(/ \(.*\)$/, '').toLowerCase();
      if (subject === 'app')
        return scopes.length + anyScope.length > 0
          ? `${name} with ${scopes.length > 0 ? quoted(scopes, ' and ') : quoted(anyScope, ' or ')}`
          : `${name} with any scope`;
      if (subject === 'site' && siteAllowances.length > 0)
        return `${name} if it allows ${quoted(siteAllowances, ' or ')}`;
      return name;
    })
    .join('; ');
}

/** Lines of the contract are kept as they are unless they are longer than a line here. */
function wrapped(line: string): string[] {
  if (line.length <= WIDTH || line.startsWith('|')) return [line];
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

const WIDTH = 125;

export function comment(text: string): string {
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n').flatMap(wrapped);
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}
