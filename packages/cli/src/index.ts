export { start, type StartDefaults } from './start/command.ts';
