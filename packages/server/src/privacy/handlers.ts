import { consentHandlers } from './consent/handlers.ts';
import { consentTextHandlers } from './consent/text-handlers.ts';
import { erasureHandlers } from './erasure/handlers.ts';
import { exportHandlers } from './export/handlers.ts';
import { legalHoldHandlers } from './holds/handlers.ts';
import { retentionHandlers } from './retention/handlers.ts';

export const privacyHandlers = {
  ...exportHandlers,
  ...erasureHandlers,
  ...consentHandlers,
  ...consentTextHandlers,
  ...legalHoldHandlers,
  ...retentionHandlers,
};
