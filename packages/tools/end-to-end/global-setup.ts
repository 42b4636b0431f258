import type { TestProject } from 'vitest/node';
import { startSystem, type Addresses } from './system.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    addresses: Addresses;
  }
}

/** One system in memory for all tests that do not end it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const system = await startSystem(['--data', 'memory']);
  project.provide('addresses', { central: system.central, site: system.site });
  return async () => void (await system.end());
}
