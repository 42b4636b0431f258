export {
  assertMay,
  denied,
  may,
  reach,
  traitsSubject,
  vendorsWithin,
  type Check,
  type Reach,
  type Target,
} from './check.ts';
export { permissions, type Permission, type PermissionRow } from './table.ts';
export { assertWholeSchool } from './whole-school.ts';
