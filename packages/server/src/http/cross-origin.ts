import type { FastifyCorsOptions } from '@fastify/cors';

/**
 * Any page may read an answer; whether it gets more than a problem document is decided by its key or token and, from a
 * browser, by its Origin (identity/authenticate.ts). So a webmaster sees why, and not only that, a call was refused.
 */
export function crossOrigin(sandboxHeaders: readonly string[]): FastifyCorsOptions {
  return {
    origin: true,
    strictPreflight: false,
    methods: ['GET', 'HEAD', 'POST', 'PATCH'],
    allowedHeaders: [
      'Accept-Language',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'If-Range',
      'Last-Event-ID',
      'Range',
      'Site-Key',
      'Tus-Resumable',
      'Upload-Length',
      'Upload-Metadata',
      'Upload-Offset',
      ...sandboxHeaders,
    ],
    exposedHeaders: [
      'Content-Disposition',
      'Content-Range',
      'ETag',
      'Idempotent-Replayed',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
      'Request-Id',
      'Retry-After',
      'Tus-Resumable',
      'Tus-Version',
      'Upload-Expires',
      'Upload-Length',
      'Upload-Offset',
      ...sandboxHeaders,
    ],
    maxAge: 7200,
  };
}
