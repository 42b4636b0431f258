import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Network } from '../../outgoing/connections.ts';

/** What a server does with a connection, once the head of the request is there. */
export type Answer = (socket: Socket, head: string) => void;

export interface HostileServer {
  port: number;
  /** An Internet where every name leads to this server, but for those of `names`. */
  network: Network;
  /** What names resolve to, one list a look-up; the last one stays. */
  names: Map<string, string[][]>;
  /** How often a name was looked up. */
  lookups: Map<string, number>;
  /** What stands at each path. */
  answers: Map<string, Answer>;
  /** Heads of requests, by path. */
  asked: Map<string, string[]>;
  /** Bytes that left for the reader, by path. */
  sent(path: string): number;
  close(): Promise<void>;
}

/** Counts as public in this Internet; every other address of this machine or a private network is as private as ever. */
const OUTSIDE = '127.0.0.1';

/** A server that writes bytes as they come, so that it can break every rule there is. */
export async function hostileServer(): Promise<HostileServer> {
  const answers = new Map<string, Answer>();
  const asked = new Map<string, string[]>();
  const sockets = new Map<Socket, string>();
  const sentBefore = new Map<string, number>();
  const server = createServer((socket) => {
    let head = '';
    sockets.set(socket, '');
    socket.on('error', () => {});
    socket.on('close', () => {
      const path = sockets.get(socket) ?? '';
      sentBefore.set(path, (sentBefore.get(path) ?? 0) + socket.bytesWritten);
      sockets.delete(socket);
    });
    socket.on('data', (chunk: Buffer) => {
      head += chunk.toString('latin1');
      // Somebody begins to speak TLS.
      if (head.charCodeAt(0) === 0x16) return socket.end(headOf('400 Bad Request'));
      if (!head.includes('\r\n\r\n')) return;
      const path = head.split(' ', 2)[1] ?? '';
      sockets.set(socket, path);
      asked.set(path, [...(asked.get(path) ?? []), head]);
      const answer = answers.get(path);
      if (answer) answer(socket, head);
      else socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      head = '';
    });
  });
  await new Promise<void>((resolve) => server.listen(0, OUTSIDE, resolve));
  const names = new Map<string, string[][]>();
  const lookups = new Map<string, number>();
  const network: Network = {
    resolve(hostname, _options, callback) {
      const before = lookups.get(hostname) ?? 0;
      lookups.set(hostname, before + 1);
      const lists = names.get(hostname) ?? [[OUTSIDE]];
      const found = lists[Math.min(before, lists.length - 1)] ?? [];
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    },
    isPublic: (address) => address === OUTSIDE,
  };
  return {
    ...{ port: (server.address() as AddressInfo).port, network, names, lookups, answers, asked },
    sent(path) {
      const open = [...sockets].filter(([, of]) => of === path);
      return open.reduce((sum, [socket]) => sum + socket.bytesWritten, sentBefore.get(path) ?? 0);
    },
    async close() {
      for (const socket of sockets.keys()) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A whole answer with its length. */
export function whole(body: string | Buffer, ...fields: string[]): Answer {
  const bytes = Buffer.from(body);
  return (socket) => {
    socket.write(headOf('200 OK', `Content-Length: ${bytes.length}`, ...fields));
    socket.write(bytes);
  };
}

export function headOf(status: string, ...fields: string[]): string {
  return [`HTTP/1.1 ${status}`, ...fields, '', ''].join('\r\n');
}

/** Writes the same bytes again and again, as fast as they are read, until the reader goes. */
export function endlessly(socket: Socket, first: string, again: string | Buffer): void {
  socket.write(first);
  const write = () => {
    while (!socket.destroyed && socket.write(again));
  };
  socket.on('drain', write);
  write();
}

/** One byte at a time, for ever. */
export function byteByByte(socket: Socket, first: string, text: string): void {
  socket.write(first);
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ' '), 2);
  socket.on('close', () => clearInterval(timer));
}
