export {
  demoAccounts,
  demoAppId,
  demoAppSecret,
  demoOfficeKey,
  demoPassword,
  demoSchoolId,
  demoSiteKey,
  type DemoAccount,
  type DemoAccountKey,
} from './accounts.ts';
export { demoPlugin, type DemoPluginOptions } from './plugin.ts';
export type { DemoSize } from './schools.ts';
export { seedDemo, type DemoOptions } from './seed.ts';
