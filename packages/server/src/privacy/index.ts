export { hasConsent } from './consent/has-consent.ts';
export { textHash } from './consent/texts.ts';
export { privacyHandlers } from './handlers.ts';
export { retentionKeeper, type RetentionKeeper } from './retention/keeper.ts';
