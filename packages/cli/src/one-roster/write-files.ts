import { plainCsv } from '../tables/csv.ts';
import type { ViewRecord } from './read-views.ts';
import { fileNames, otherFiles, slotColumn, tables, type FileName } from './tables.ts';

export type Views = Partial<Record<FileName, readonly ViewRecord[]>>;

/** The files of an archive, from the views of the central system. A view that is not there is absent, and so said. */
export function writeFiles(views: Views, version: string): Record<string, string> {
  const roles = views.users?.flatMap(rolesOf);
  const all: Views = { ...views, ...(roles && { roles }) };
  const manifest = [
    ...[
      ['manifest.version', '1.0'],
      ['oneroster.version', '1.2'],
    ],
    ...[...fileNames, ...otherFiles].sort().map((name) => [`file.${name}`, name in all ? 'bulk' : 'absent']),
    ...[
      ['source.systemName', 'Lien Thong'],
      ['source.systemCode', version],
    ],
  ];
  return {
    'manifest.csv': plainCsv([['propertyName', 'value'], ...manifest]),
    ...Object.fromEntries(
      fileNames.flatMap((name) => {
        const records = all[name];
        return records ? [[`${name}.csv`, plainCsv(rowsOf(name, records))]] : [];
      }),
    ),
  };
}

function rowsOf(name: FileName, records: readonly ViewRecord[]): string[][] {
  const columns = [
    ...tables[name].map((column) => column.name),
    ...(name === 'lineItems' ? [slotColumn] : []),
  ];
  return [columns, ...records.map((each) => columns.map((column) => cellOf(name, each, column)))];
}

/** In an archive of everything, no row says when and whether it changed. */
const ofChanges = new Set(['status', 'dateLastModified']);

function cellOf(name: FileName, each: ViewRecord, column: string): string {
  if (ofChanges.has(column)) return '';
  if (column === 'username') return String(each['sourcedId']);
  if (column === slotColumn) return textOf((each['metadata'] as ViewRecord | undefined)?.['slot']);
  if (column === 'userIds') return userIds(each['userIds']);
  if (column.endsWith('SourcedIds')) return listOf(each[`${column.slice(0, -'SourcedIds'.length)}s`], idOf);
  if (column.endsWith('SourcedId')) return idOf(each[column.slice(0, -'SourcedId'.length)]);
  const value = each[column];
  if (Array.isArray(value)) return listOf(value, textOf);
  // Days stand here as days of Vietnam, moments there in UTC.
  const isMoment = name === 'lineItems' && column.endsWith('Date') && typeof value === 'string';
  return isMoment ? dayInVietnam(value) : textOf(value);
}

function idOf(reference: unknown): string {
  return textOf((reference as { sourcedId?: string } | undefined)?.sourcedId);
}

function listOf(values: unknown, one: (value: unknown) => string): string {
  return Array.isArray(values) ? values.map((value) => one(value)).join(',') : '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function userIds(ids: unknown): string {
  return listOf(ids, (id) => {
    const { type, identifier } = id as { type: string; identifier: string };
    return `{${type}:${identifier}}`;
  });
}

function rolesOf(user: ViewRecord): ViewRecord[] {
  const roles = (user['roles'] ?? []) as readonly ViewRecord[];
  return roles.map((role, index) => ({
    ...role,
    sourcedId: `${String(user['sourcedId'])}.role${index + 1}`,
    user: { sourcedId: user['sourcedId'] },
  }));
}

function dayInVietnam(moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  return new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
