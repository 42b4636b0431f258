import { documentFileHandlers } from './file-handlers.ts';
import { importHandlers } from './import.ts';
import { sentDocumentsHandlers } from './sent-handlers.ts';
import { unitDocumentsHandlers } from './unit-handlers.ts';

export const documentsHandlers = {
  ...unitDocumentsHandlers,
  ...documentFileHandlers,
  ...importHandlers,
  ...sentDocumentsHandlers,
};
export { documentKeeper } from './keeper.ts';
