import type { KeyObject } from 'node:crypto';
import type { App, Client } from '@lienthong/sdk';

/** Names that a sample may use without saying where they come from: the sentence before it does. */
declare global {
  const client: Client;
  const schoolId: string;
  const school: string;
  const classId: string;
  const gradebookId: string;
  const pupilId: string;
  const authorityId: string;
  const accessToken: string;
  const token: string;
  const clientId: string;
  const clientSecret: string;
  const app: App;
  const privateKey: KeyObject;
  const address: string;
  const file: { write(text: string): void };
}
