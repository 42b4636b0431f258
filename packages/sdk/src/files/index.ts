export { downloadDocumentFile, downloadFile, type DownloadedFile, type DownloadOptions } from './download.ts';
export {
  uploadDocumentFile,
  uploadFile,
  type UploadedFile,
  type UploadOptions,
  type UploadStore,
} from './upload.ts';
export type { Progress } from './progress.ts';
export * from '../base.ts';
