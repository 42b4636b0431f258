/** Everything the SDK takes from the contract besides its raw types: a module a feature, the client, the names of schemas. */
import { permissions } from '@lienthong/server/permissions';
import type { PermissionRow } from '@lienthong/server/permissions';
import { featuresOf, type Contract, type Feature } from './contract.ts';
import { comment, featureModule } from './feature.ts';

const folder = 'packages/sdk/src/generated';
const rows: Readonly<Record<string, PermissionRow>> = permissions;

/** Files by their path, without banner. */
export function sdkModules(contractText: string): Map<string, string> {
  const contract = JSON.parse(contractText) as Contract;
  const features = featuresOf(contract);
  return new Map([
    [`${folder}/types.ts`, typesModule(contract)],
    [`${folder}/client.ts`, clientModule(features)],
    ...features.map((feature): [string, string] => [
      `${folder}/features/${feature.tag}.ts`,
      featureModule(feature, { contract, permissions: rows }),
    ]),
  ]);
}

function typesModule({ components }: Contract): string {
  const names = Object.keys(components.schemas).sort();
  return `import type { Schema } from '../core/contract.ts';

${names
  .map((name) => {
    const { description } = components.schemas[name] ?? {};
    return `${description === undefined ? '' : `${comment(description)}\n`}export type ${name} = Schema<'${name}'>;`;
  })
  .join('\n')}
`;
}

function clientModule(features: readonly Feature[]): string {
  return `import { createConnection } from '../core/connection.ts';
import type { ClientOptions } from '../core/options.ts';
${features
  .map(({ tag, pascal }) => `import { create${pascal}, type ${pascal}Api } from './features/${tag}.ts';`)
  .join('\n')}

${features.map(({ tag }) => `export * from './features/${tag}.ts';`).join('\n')}

/** Every feature of the contract; each method is one of its operations. */
export interface Client {
  ${features.map(({ camel, pascal, description }) => `${comment(`${description}.`)}\n  readonly ${camel}: ${pascal}Api;`).join('\n  ')}
}

/** Nothing is sent before a method is called. To bundle one feature only, see \`createConnection\`. */
export function createClient(options: ClientOptions): Client {
  const connection = createConnection(options);
  return {
    ${features.map(({ camel, pascal }) => `${camel}: create${pascal}(connection),`).join('\n    ')}
  };
}
`;
}

interface Manifest {
  exports: Record<string, unknown>;
}

/** The entry points of the features among those written by hand. */
export function withFeatureExports(manifestText: string, contractText: string): string {
  const manifest = JSON.parse(manifestText) as Manifest;
  const isFeature = (entry: unknown) => JSON.stringify(entry).includes('/generated/features/');
  const byHand = Object.entries(manifest.exports).filter(([, entry]) => !isFeature(entry));
  const features = featuresOf(JSON.parse(contractText) as Contract).map(({ tag }) => [
    `./${tag}`,
    {
      'lienthong-source': `./src/generated/features/${tag}.ts`,
      types: `./dist/generated/features/${tag}.d.ts`,
      default: `./dist/generated/features/${tag}.js`,
    },
  ]);
  const named = new Set(byHand.map(([name]) => name));
  // An entry by hand goes before the feature of its name, which it hands on together with what is its own.
  const only = features.filter(([name]) => !named.has(name as string));
  const all = [...byHand, ...only].toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return `${JSON.stringify({ ...manifest, exports: Object.fromEntries(all) as object }, null, 2)}\n`;
}

/** The table of methods in the README, between its two marks. */
export function withMethodTable(readme: string, contractText: string): string {
  const features = featuresOf(JSON.parse(contractText) as Contract);
  const rows = features.map(
    ({ camel, methods }) => `| \`client.${camel}\` | ${methods.map(({ name }) => `\`${name}\``).join(' ')} |`,
  );
  const table = ['| Feature | Methods |', '| --- | --- |', ...rows].join('\n');
  const marks = /(<!-- methods: generated -->\n)[\s\S]*?(\n<!-- \/methods -->)/;
  if (!marks.test(readme))
    throw new Error('packages/sdk/README.md has lost the marks of its table of methods.');
  return readme.replace(marks, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`);
}
