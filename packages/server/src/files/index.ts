export { arrivingParts } from './arriving.ts';
export { assertUsable, attachFiles, attachmentsOf, type Attachment } from './attachments.ts';
export { usualLimits, type FileLimits } from './limits.ts';
export { asAttachment, cleanName, nameFor } from './file-name.ts';
export { assertMayBeTaken, typeOfContent, type FileType } from './file-type.ts';
export { CHUNK, inMib, WAITING_MS } from './limits.ts';
export { readMetadata } from './metadata.ts';
export { receive, tooLarge } from './receive.ts';
