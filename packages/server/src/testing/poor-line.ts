import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface PoorLine {
  /** Address of this end of the line. */
  url: string;
  /** Drops the line once so many bytes more have gone through it to the other end; each number once, in turn. */
  dropAfter(...bytes: number[]): void;
  /** How often it has dropped. */
  drops(): number;
  close(): Promise<void>;
}

/** A line to a server of this machine that drops in the middle of what is sent. */
export async function poorLine(port: number): Promise<PoorLine> {
  const sockets = new Set<Socket>();
  const planned: number[] = [];
  let passed = 0;
  let dropped = 0;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    far.pipe(near);
    near.on('data', (bytes) => {
      passed += bytes.length;
      const [limit] = planned;
      if (limit === undefined || passed < limit) return void far.write(bytes);
      planned.shift();
      passed = 0;
      dropped += 1;
      // What went before arrives; then nobody is there any more.
      far.end(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => near.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dropAfter: (...bytes) => {
      passed = 0;
      planned.splice(0, planned.length, ...bytes);
    },
    drops: () => dropped,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
