import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { systemSeal } from '../../database/seal.ts';
import { hubAsker } from './ask-hub.ts';
import { webSubRoutes, type CallbackOptions } from './callback.ts';
import { webSubOrigin } from './origin.ts';
import { sealName } from './secrets.ts';
import { webSubSubscriber, type HubLog } from './subscriber.ts';

/** Where hubs verify and tell, in a system that hubs can reach; elsewhere there is no such address. */
export async function mountWebSub(
  app: FastifyInstance,
  { publicUrl, ...options }: Omit<CallbackOptions, 'seal'> & { publicUrl: string },
): Promise<void> {
  if (webSubOrigin(publicUrl) === null) return;
  await app.register(webSubRoutes, { ...options, seal: await systemSeal(options.db, sealName) });
}

/** Subscribes to feeds at their hubs; null where hubs cannot reach this system. */
export async function startHubs(
  db: Kysely<Schema>,
  publicUrl: string,
  log: HubLog,
): Promise<{ stop(): Promise<void> } | null> {
  const origin = webSubOrigin(publicUrl);
  if (origin === null) return null;
  const askHub = hubAsker();
  const seal = await systemSeal(db, sealName);
  const subscriber = webSubSubscriber({ db, seal, origin, askHub, log });
  subscriber.start();
  return {
    async stop() {
      await subscriber.stop();
      await askHub.close();
    },
  };
}
