import { permissions, scopes, type PermissionRow } from '@lienthong/server/permissions';
import { table } from './markdown-table.ts';

interface Schema {
  properties?: Record<string, Schema & { 'x-scope'?: string }>;
}
interface Contract {
  paths: Record<string, Record<string, { operationId: string; 'x-permission': string }>>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: { app: { flows: { clientCredentials: { scopes: Record<string, string> } } } };
  };
}

/** As people call them. */
export const subjects: Readonly<Record<string, string>> = {
  departmentOfficer: 'Officer of the department (cán bộ Sở)',
  wardOfficer: 'Officer of the ward (cán bộ phường, xã)',
  principal: 'Principal (hiệu trưởng)',
  homeroomTeacher: 'Homeroom teacher (giáo viên chủ nhiệm)',
  subjectTeacher: 'Subject teacher (giáo viên bộ môn)',
  admissionsOfficer: 'Admissions officer (cán bộ tuyển sinh)',
  guardian: 'Guardian (cha mẹ, người giám hộ)',
  pupil: 'Pupil (học sinh)',
  vendor: 'Vendor’s people (nhà cung cấp)',
  site: 'A school’s site, by its key',
  officeSite: 'An authority’s site, by its key',
  app: 'A vendor’s app',
  signedIn: 'Anybody signed in',
  anybody: 'Anybody',
};

/** The page of docs/ that shows the permission table as the server uses it, and what each scope opens to an app. */
export function permissionsPage(contractText: string): string {
  const contract = JSON.parse(contractText) as Contract;
  const operations = Object.values(contract.paths).flatMap((methods) => Object.values(methods));
  const rows = Object.entries(permissions) as [string, PermissionRow][];
  const named = rows.map(([name, row]) => {
    const ids = operations.filter((operation) => operation['x-permission'] === name);
    return [
      `\`${name}\`${row.personal ? ' ●' : ''}${row.whenFrozen ? ' ◇' : ''}<br>${row.does}`,
      ids.map(({ operationId }) => `\`${operationId}\``).join('<br>'),
      who(row),
      row.whyNot.vi,
    ];
  });
  return `# Who may do what

Generated from \`packages/server/src/permissions/table.ts\` (the rows of each feature: \`rows/\` beside it) and the contract. It is the table
the server asks: each operation names its row, and one without a row stops the start. Rows without an operation decide about a part of one. Rights of people follow duties in the registry
(phân công) and begin and end with them; ● marks data about people, of which each access is in the school's ledger; ◇ what goes on while an
authority has frozen the school, when everything else of it answers \`school_frozen\`. Whoever is refused is told why, in the last column
and in English.

${table(['May', 'Operations', 'Who, and where', 'Told to others'], named)}

## Where a right holds

${table(
  ['Where', 'Means'],
  Object.entries(scopes).map(([scope, meaning]) => [`\`${scope}\``, meaning]),
)}

## What a scope opens to an app

An app reads what the authority approved, the school granted, and the scopes of its token say; all three. Of an answer it gets the fields
below for the scopes it has, and every field that names no scope.

${table(['Scope', 'Opens', 'Fields'], scopeRows(contract))}
`;
}

function who({
  who: subjectsOf,
  scopes: asked = [],
  anyScope = [],
  siteAllowances = [],
}: PermissionRow): string {
  const names = (list: readonly string[], word: string) => list.map((name) => `\`${name}\``).join(word);
  return Object.entries(subjectsOf)
    .map(([subject, scope]) => {
      const allowed = subject === 'site' && siteAllowances.length > 0;
      const needs =
        subject === 'app' && asked.length > 0
          ? `, ${names(asked, ' and ')}`
          : subject === 'app' && anyScope.length > 0
            ? `, ${names(anyScope, ' or ')}`
            : allowed
              ? `, allowed ${names(siteAllowances, ' or ')}`
              : '';
      return `${subjects[subject] ?? subject}: \`${scope}\`${needs}`;
    })
    .join('<br>');
}

function scopeRows({ components }: Contract): string[][] {
  const fields = Object.entries(components.schemas).flatMap(([schema, { properties = {} }]) =>
    Object.entries(properties).flatMap(([name, property]) =>
      property['x-scope'] === undefined
        ? []
        : [{ scope: property['x-scope'], field: `\`${schema}.${name}\`` }],
    ),
  );
  return Object.entries(components.securitySchemes.app.flows.clientCredentials.scopes).map(
    ([scope, opens]) => [
      `\`${scope}\``,
      opens,
      fields
        .filter((found) => found.scope === scope)
        .map(({ field }) => field)
        .join(', '),
    ],
  );
}
