import type { FileLimits } from '../files/index.ts';
import { documentFileHandlers } from './file-handlers.ts';
import { importHandlers } from './import.ts';
import { sentDocumentsHandlers } from './sent-handlers.ts';
import { unitDocumentsHandlers } from './unit-handlers.ts';
import { documentUploadHandlers } from './upload-handlers.ts';

export const documentsHandlers = (limits?: FileLimits) => ({
  ...unitDocumentsHandlers,
  ...documentFileHandlers,
  ...importHandlers,
  ...sentDocumentsHandlers,
  ...documentUploadHandlers(limits),
});
export { documentKeeper } from './keeper.ts';
