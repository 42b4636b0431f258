export {
  demoAccounts,
  demoAppId,
  demoAppSecret,
  demoOfficeKey,
  demoPassword,
  demoPrimarySiteKey,
  demoSchoolId,
  demoSiteKey,
  type DemoAccount,
  type DemoAccountKey,
} from './accounts.ts';
export { demoPlugin, type DemoPluginOptions } from './plugin.ts';
export { demoSizes, mostDemo, type DemoNumbers, type DemoSize } from './sizes.ts';
export { seedDemo, type DemoOptions } from './seed.ts';
export { admitSandboxApp, everyScope, sandboxAppId, sandboxAppSecret } from './sandbox-app.ts';
