export { asAttachment } from './file-name.ts';
export { attachFiles, attachmentsOf, type Attachment } from './attachments.ts';
export { usualLimits, type FileLimits } from './limits.ts';
