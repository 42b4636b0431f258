export { buildApp, type AppOptions } from './app.ts';
export { startServer, type RunningServer, type StartOptions } from './start.ts';
export { FaultProblem, readDuration } from './http/sandbox/faults.ts';
export type { SandboxOptions } from './http/sandbox/weather.ts';
export { openDatabase, type Database, type DatabaseOptions } from './database/open.ts';
export { migrate } from './database/migrate.ts';
export { asImporter, asSystem, inTenant } from './database/tenant.ts';
export type { Schema } from './database/schema.ts';
export type { Caller, Duty, Role } from './identity/caller.ts';
export {
  accountFacts,
  disableAccount,
  resetPassword,
  resetSecondFactor,
  signOutAccount,
  type AccountFacts,
} from './identity/account/manage.ts';
export { hashPassword } from './identity/password.ts';
export type { DemoSignIn } from './identity/sign-in/pages.ts';
export { permissions, type Permission, type PermissionRow } from './permissions/index.ts';
export {
  demoAccounts,
  demoAppId,
  demoAppSecret,
  demoOfficeKey,
  demoPassword,
  demoSchoolId,
  demoSiteKey,
  demoSizes,
  everyScope,
  mostDemo,
  sandboxAppId,
  sandboxAppSecret,
  seedDemo,
  type DemoAccount,
  type DemoNumbers,
  type DemoOptions,
  type DemoSize,
} from './demo/index.ts';
export * from './identity/federation/index.ts';
export { keyTimes, type KeyTimes } from './identity/oidc/key-schedule.ts';
export { listKeys, replaceKeys, rotateKeys, systemKeys, type KeyFacts } from './identity/oidc/keys.ts';
