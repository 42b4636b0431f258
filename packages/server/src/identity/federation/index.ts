export { ManageProblem } from './authority.ts';
export {
  addIdentityProvider,
  enableIdentityProvider,
  importLink,
  listIdentityProviders,
  listLinks,
  setClientSecret,
  unlink,
  type ListedLink,
  type ListedProvider,
  type NewIdentityProvider,
} from './manage-providers.ts';
export {
  addRelyingParty,
  enableRelyingParty,
  listRelyingParties,
  renewSecret,
  type ListedRelyingParty,
  type NewRelyingParty,
} from './manage-relying-parties.ts';
