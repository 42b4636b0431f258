import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, join } from 'node:path';

/** The site that the demo's key belongs to: a page, and the scripts that lie in the folder. */
export function siteServer(folder: string): Server {
  return createServer(({ url = '' }, response) => {
    const isScript = url.endsWith('.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? readFileSync(join(folder, basename(url))) : '<!doctype html><title>Trang thử</title>',
    );
  });
}
