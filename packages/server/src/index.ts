export { openDatabase, type Database, type DatabaseOptions } from './database/open.ts';
export { migrate } from './database/migrate.ts';
export { asImporter, asSystem, inTenant } from './database/tenant.ts';
export type { Schema } from './database/schema.ts';
export type { Caller, Duty, Role } from './identity/caller.ts';
