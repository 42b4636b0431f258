import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { classPage, listPage } from './pages.mjs';

const style = readFileSync(new URL('desk.css', import.meta.url));
const digest = (text) => createHash('sha256').update(text).digest();

/** The photographer's desk: pages of plain HTML, behind a password. */
export function desk(store, password) {
  const wanted = digest(`photo:${password}`);
  return async (request, response) => {
    const { pathname } = new URL(request.url, 'http://desk');
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
    );
    response.setHeader('cache-control', 'no-store');
    if (pathname === '/desk.css') return response.setHeader('content-type', 'text/css').end(style);

    const [, sent = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (!timingSafeEqual(digest(Buffer.from(sent, 'base64').toString()), wanted))
      return response
        .writeHead(401, { 'www-authenticate': 'Basic realm="photo day", charset="UTF-8"' })
        .end();

    const [, classId] = /^\/classes\/([\w-]+)$/.exec(pathname) ?? [];
    const found = store.classes.get(classId);
    if (request.method === 'POST' && found) {
      // A form of another website does not get here.
      if (request.headers['sec-fetch-site'] !== 'same-origin') return response.writeHead(403).end();
      const form = new URLSearchParams(await text(request));
      await store.photographed(form.get('pupil'), form.get('taken') === 'yes');
      return response.writeHead(303, { location: `${pathname}#${form.get('pupil')}` }).end();
    }
    const page = pathname === '/' ? listPage(store) : found && classPage(store, found);
    if (!page) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  };
}

async function text(request) {
  let body = '';
  for await (const chunk of request) if (body.length < 10_000) body += chunk;
  return body;
}
