import {
  demoSchoolId,
  sandboxAppId,
  sandboxAppSecret,
  startServer,
  type RunningServer,
} from '@lienthong/server';
import type { Scope } from './manifest.ts';
import { startRecorder, type Recorder } from './recorder.ts';

export interface Sandbox {
  recorder: Recorder;
  school: string;
  clientId: string;
  clientSecret: string;
  stop(): Promise<void>;
}

/** A central system in memory in which the app is approved and let in with the scopes of its manifest, behind the recorder. */
export async function startSandbox(scopes: readonly Scope[]): Promise<Sandbox> {
  const recorder = await startRecorder();
  let server: RunningServer;
  try {
    server = await startServer({
      port: 0,
      publicUrl: recorder.url,
      logLevel: 'silent',
      signals: false,
      localWebhooks: true,
      demo: { siteOrigins: [], size: 'small', sandboxApp: scopes },
    });
  } catch (error) {
    await recorder.close();
    throw error;
  }
  recorder.target = `http://localhost:${server.port}`;
  return {
    recorder,
    school: demoSchoolId,
    clientId: sandboxAppId,
    clientSecret: sandboxAppSecret,
    async stop() {
      await recorder.close();
      await server.stop();
    },
  };
}
