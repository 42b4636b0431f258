export { assertMay, may, reach, vendorsWithin, type Check, type Reach, type Target } from './check.ts';
export { permissions, type Permission, type PermissionRow } from './table.ts';
