import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** Address that the pages of the demo site are written with. */
export const writtenAddress = 'http://localhost:4000';

/** The file an address stands for; the folder itself for an address that is none. */
function fileOf(folder: string, address: string): string {
  try {
    const path = decodeURIComponent(new URL(`http://site${address}`).pathname);
    return normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  } catch {
    return folder;
  }
}

/**
 * Serves the folder of a school's website as any web host would, with the strict Content-Security-Policy the widgets promise to
 * work under. Pages name the central system by {@link writtenAddress}; when it runs elsewhere, that address is replaced.
 */
export function serveSite(folder: string, centralAddress: string): Server {
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${centralAddress}`,
    `connect-src 'self' ${centralAddress}`,
    `img-src 'self' https: data:`,
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

  return createServer(async (request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    const type = types[extname(file)];
    const send = (status: number, contentType: string, body: string | Buffer) => {
      response.writeHead(status, {
        'Content-Type': contentType,
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cache-Control': 'no-cache',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !file.startsWith(folder + sep) || !type) {
      send(404, 'text/plain; charset=utf-8', 'Không tìm thấy trang.');
      return;
    }
    try {
      const content = await readFile(file);
      const isText = /^text\//.test(type);
      send(200, type, isText ? content.toString('utf8').replaceAll(writtenAddress, centralAddress) : content);
    } catch {
      send(404, 'text/plain; charset=utf-8', 'Không tìm thấy trang.');
    }
  });
}
