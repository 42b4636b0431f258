import { gzipSync } from 'node:zlib';
import { bombs, entityBomb, goodFeed, item, loginPage, rss } from './documents.ts';
import { byteByByte, endlessly, headOf, whole, type Answer, type HostileServer } from './server.ts';

/** What must come of it: a problem whose English text holds these words, or so many items. */
export type Outcome = { code: 'feed_unreachable' | 'not_a_feed'; says: string } | { items: number };

export interface HostileFeed {
  name: string;
  answer: Answer;
  outcome: Outcome;
  /** Its server's name, where that is part of the attack: what it resolves to, one list a look-up. */
  resolves?: string[][];
  /** There is no end to wait for: over as soon as the time is. */
  slow?: boolean;
  /** `https://` to a server that speaks no TLS. */
  secure?: boolean;
}

const unreachable = (says: string): Outcome => ({ code: 'feed_unreachable', says });
const noFeed = (says: string): Outcome => ({ code: 'not_a_feed', says });
const redirect =
  (location: string, status = '302 Found'): Answer =>
  (socket) =>
    socket.write(headOf(status, `Location: ${location}`, 'Content-Length: 0'));
const inside = 'private network';

/** Servers of feeds that lie, stall, flood or point where they must not. `server` is the one they all stand on. */
export function hostileFeeds({ port }: Pick<HostileServer, 'port'>): HostileFeed[] {
  const feed = goodFeed('tin');
  return [
    // Time
    { name: 'silent', answer: () => {}, slow: true, outcome: unreachable('No answer, or not all') },
    {
      name: 'slow-bytes',
      slow: true,
      answer: (socket) => byteByByte(socket, headOf('200 OK', 'Content-Length: 100000'), feed),
      outcome: unreachable('No answer, or not all'),
    },
    {
      name: 'slow-header',
      slow: true,
      answer: (socket) => byteByByte(socket, 'HTTP/1.1 200 OK\r\nX-Slow: ', 'a'),
      outcome: unreachable('No answer, or not all'),
    },
    {
      name: 'stalls',
      slow: true,
      answer: (socket) => socket.write(headOf('200 OK', 'Content-Length: 100000') + feed),
      outcome: unreachable('No answer, or not all'),
    },
    {
      name: 'early-hints-for-ever',
      answer: (socket) =>
        endlessly(socket, '', headOf('103 Early Hints', 'Link: </a>; rel=preload').repeat(100)),
      outcome: unreachable('larger than'),
    },
    {
      name: 'endless-between-chunks',
      answer: (socket) =>
        endlessly(socket, `${headOf('200 OK', 'Transfer-Encoding: chunked')}1;a=`, 'b'.repeat(65_536)),
      outcome: unreachable('larger than'),
    },
    {
      name: 'endless-status',
      answer: (socket) => endlessly(socket, 'HTTP/1.1 200 ', 'O'.repeat(65_536)),
      outcome: unreachable('larger than'),
    },
    // Size
    {
      name: 'endless-body',
      answer: (socket) => endlessly(socket, `${headOf('200 OK')}<rss>`, Buffer.alloc(65_536, ' ')),
      outcome: unreachable('larger than'),
    },
    {
      name: 'a-little-too-long',
      answer: whole(feed.padEnd(1_200_000, ' ')),
      outcome: unreachable('larger than'),
    },
    {
      name: 'endless-chunks',
      answer: (socket) =>
        endlessly(socket, headOf('200 OK', 'Transfer-Encoding: chunked'), `1000\r\n${' '.repeat(4096)}\r\n`),
      outcome: unreachable('larger than'),
    },
    {
      name: 'endless-headers',
      answer: (socket) => endlessly(socket, 'HTTP/1.1 200 OK\r\n', `X-Field: ${'a'.repeat(1000)}\r\n`),
      outcome: unreachable('header of the answer is too long'),
    },
    {
      name: 'endless-field',
      answer: (socket) => endlessly(socket, 'HTTP/1.1 200 OK\r\nX-Field: ', 'a'.repeat(65_536)),
      outcome: unreachable('header of the answer is too long'),
    },
    ...(['gzip', 'brotli', 'zstd'] as const).map((kind) => ({
      name: `${kind}-bomb`,
      answer: whole(bombs[kind](), `Content-Encoding: ${kind === 'brotli' ? 'br' : kind}`),
      outcome: unreachable(kind === 'gzip' ? 'larger than' : 'far too many times its size'),
    })),
    {
      name: 'packed-twice',
      answer: whole(gzipSync(gzipSync(feed)), 'Content-Encoding: gzip, gzip'),
      outcome: unreachable('cannot be read'),
    },
    {
      name: 'packed-within',
      answer: whole(gzipSync(gzipSync(feed)), 'Content-Encoding: gzip'),
      outcome: noFeed('binary'),
    },
    {
      name: 'packed-unknown',
      answer: whole(feed, 'Content-Encoding: constructor'),
      outcome: unreachable('cannot be read'),
    },
    {
      name: 'packed-not',
      answer: whole(feed, 'Content-Encoding: gzip'),
      outcome: unreachable('cannot be read'),
    },
    {
      name: 'packed-half',
      answer: whole(gzipSync(feed).subarray(0, 60), 'Content-Encoding: gzip'),
      outcome: unreachable('cannot be read'),
    },
    // Addresses
    { name: 'to-metadata', answer: redirect('http://169.254.169.254/latest/'), outcome: unreachable(inside) },
    { name: 'to-ipv6', answer: redirect(`http://[::1]:${port}/`), outcome: unreachable(inside) },
    {
      name: 'to-mapped',
      answer: redirect(`http://[::ffff:169.254.169.254]/`),
      outcome: unreachable(inside),
    },
    { name: 'to-inside-name', answer: redirect(`http://inside.test:${port}/`), outcome: unreachable(inside) },
    { name: 'to-file', answer: redirect('file:///etc/passwd'), outcome: unreachable('http:// or https://') },
    {
      name: 'to-credentials',
      answer: redirect(`http://a:b@feeds.test:${port}/`),
      outcome: unreachable('http:// or https://'),
    },
    { name: 'to-port', answer: redirect('http://feeds.test:6379/'), outcome: unreachable('80 and 443') },
    { name: 'loop', answer: redirect('/loop', '301 Moved'), outcome: unreachable('more than 5 times') },
    { name: 'resolves-inside', answer: whole(feed), resolves: [['10.0.0.8']], outcome: unreachable(inside) },
    {
      name: 'resolves-half-inside',
      answer: whole(feed),
      resolves: [['127.0.0.1', '169.254.169.254']],
      outcome: unreachable(inside),
    },
    { name: 'no-tls', answer: whole(feed), secure: true, outcome: unreachable('certificate') },
    // Broken HTTP
    {
      name: 'unasked-304',
      answer: (socket) => socket.write(headOf('304 Not Modified')),
      outcome: unreachable('304'),
    },
    {
      name: 'length-too-long',
      answer: (socket) => socket.end(headOf('200 OK', 'Content-Length: 100000') + feed),
      outcome: unreachable('cannot be reached'),
    },
    {
      name: 'two-lengths',
      answer: (socket) => socket.write(headOf('200 OK', 'Content-Length: 5', 'Content-Length: 9') + feed),
      outcome: unreachable('cannot be reached'),
    },
    {
      name: 'half-then-reset',
      answer(socket) {
        socket.write(headOf('200 OK', 'Transfer-Encoding: chunked') + `fff\r\n${feed.slice(0, 150)}`, () =>
          socket.resetAndDestroy(),
        );
      },
      outcome: unreachable('cannot be reached'),
    },
    {
      name: 'no-http',
      answer: (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
      outcome: unreachable('cannot be reached'),
    },
    {
      name: 'http-1.0',
      answer: (socket) => socket.end(`HTTP/1.0 200 OK\r\n\r\n${feed}`),
      outcome: { items: 2 },
    },
    // Content
    { name: 'login-page', answer: whole(loginPage, 'Content-Type: text/html'), outcome: noFeed('web page') },
    {
      name: 'login-page-as-rss',
      answer: whole(loginPage, 'Content-Type: application/rss+xml'),
      outcome: noFeed('web page'),
    },
    { name: 'error-as-json', answer: whole('{"error":"database down"}'), outcome: noFeed('JSON') },
    { name: 'error-as-text', answer: whole('Lỗi kết nối cơ sở dữ liệu'), outcome: noFeed('plain text') },
    { name: 'empty', answer: whole(''), outcome: noFeed('an empty answer') },
    { name: 'feed-as-picture', answer: whole(feed, 'Content-Type: image/png'), outcome: { items: 2 } },
    {
      name: 'charset-lie',
      answer: whole(feed, 'Content-Type: text/xml; charset=windows-1252'),
      outcome: { items: 2 },
    },
    { name: 'entity-bomb', answer: whole(entityBomb()), outcome: { items: 1 } },
    {
      name: 'deep-nesting',
      answer: whole(gzipSync(rss(item('Sâu', '/deep', '<a>'.repeat(100_000)))), 'Content-Encoding: gzip'),
      outcome: { items: 1 },
    },
    {
      name: 'a-million-items',
      answer: whole(gzipSync(rss(item('Tin', '/tin').repeat(1_000_000))), 'Content-Encoding: gzip'),
      outcome: unreachable('larger than'),
    },
    {
      name: 'thousands-of-items',
      answer: whole(
        gzipSync(rss(Array.from({ length: 20_000 }, (_, at) => item(`Tin ${at}`, `/t/${at}`)).join(''))),
        'Content-Encoding: gzip',
      ),
      outcome: { items: 100 },
    },
    {
      name: 'huge-item',
      answer: whole(
        gzipSync(
          rss(
            item(
              'Dài',
              '/long',
              `<description>${Array.from({ length: 200_000 }, (_, at) => `chữ ${at}`).join(' ')}</description>`,
            ),
          ),
        ),
        'Content-Encoding: gzip',
      ),
      outcome: { items: 1 },
    },
  ];
}
