export { start } from './start.ts';
export type { StartDefaults } from './start.ts';
