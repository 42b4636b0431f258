import { siteOrigin } from './people.ts';
import { Terminal } from './terminal.ts';

export interface SharedSandbox {
  port: string;
  /** What the quick start exports. */
  env: Readonly<Record<string, string>>;
}

interface Printed {
  url: string;
  school: string;
  client: { id: string; secret: string };
}

let running: { terminal: Terminal; sandbox: Promise<SharedSandbox> } | undefined;

/** One sandbox for all pages that say so; the first of them starts it. */
export function sharedSandbox(lienthong: string, port: number): Promise<SharedSandbox> {
  running ??= begin(lienthong, port);
  return running.sandbox;
}

export async function endSandbox(): Promise<void> {
  await running?.terminal.end();
  running = undefined;
}

function begin(lienthong: string, port: number) {
  const command = `${lienthong} start --json --data memory --size small --port ${port} --origin ${siteOrigin}`;
  const terminal = new Terminal(command, process.cwd(), { NO_COLOR: '1' });
  const document = /^\{[\s\S]*?^\}/m;
  const ready = terminal.printed(
    (output) => document.test(output),
    'the description of the sandbox',
    120_000,
  );
  const sandbox = ready.then((output) => {
    const { url, school, client } = JSON.parse(document.exec(output)?.[0] ?? '') as Printed;
    const env = {
      LIENTHONG_URL: url,
      LIENTHONG_SCHOOL: school,
      LIENTHONG_CLIENT_ID: client.id,
      LIENTHONG_CLIENT_SECRET: client.secret,
    };
    return { port: String(port), env };
  });
  return { terminal, sandbox };
}
