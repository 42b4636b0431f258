import { fixtureCleanup } from '@open-wc/testing';
import { afterEach } from 'vitest';

// Web Test Runner has a global afterEach that @open-wc/testing hooks into by itself; here it must be told.
afterEach(() => {
  fixtureCleanup();
});
