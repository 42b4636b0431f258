import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { components } from '@lienthong/specs/schema';
import { v7 as uuid } from 'uuid';
import { instant } from '../clock.ts';
import * as files from '../files/index.ts';
import { prepared, type Handlers, type OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { callerId } from '../identity/caller.ts';
import * as repository from './office-uploads.ts';

type Operations = 'createDocumentFile' | 'readDocumentUpload' | 'appendToDocumentFile';
type Upload = components['schemas']['Upload'];

/** Files of an authority, sent in parts as a school's are (`files/`); they belong to whoever sends them until a document takes them. */
export function documentUploadHandlers(limits: files.FileLimits = files.usualLimits): Handlers<Operations> {
  const arriving = files.arrivingParts();
  return {
    async createDocumentFile({ path: { authorityId }, headers }, context) {
      const { db, now } = context;
      const account_id = officer(context);
      const size = Number(headers['Upload-Length']);
      if (size > limits.file) throw files.tooLarge(limits.file);
      const metadata = files.readMetadata(headers['Upload-Metadata']);
      files.assertMayBeTaken(metadata.get('filetype') ?? '');
      await repository.lockOffice(db, authorityId);
      const used = await repository.usage(db, authorityId, account_id, now);
      if (used.waiting >= limits.waiting || used.bytes + size > limits.school) throw full(limits);
      const file = {
        ...{
          authority_id: authorityId,
          id: uuid({ msecs: now.getTime() }),
          account_id,
          size,
          received: 0,
          type: null,
        },
        ...{ name: files.cleanName(metadata.get('filename')), created_at: now },
        expires_at: new Date(now.getTime() + files.WAITING_MS),
      };
      await repository.insertFile(db, file);
      return { body: onTheWire(file) };
    },

    async readDocumentUpload({ path: { authorityId, fileId } }, context) {
      const file = await own(context, authorityId, fileId);
      const headers = { 'Upload-Offset': String(file.received), 'Upload-Length': String(file.size) };
      return { body: onTheWire(file), headers: { ...headers, ...expiry(file) } };
    },

    appendToDocumentFile: prepared({
      async prepare({ body }, { caller }) {
        // Without a Content-Type there is no body either.
        if (!(body instanceof Readable)) throw new Problem('unsupported_media_type');
        return arriving.during(callerId(caller), () => files.receive(body, limits.file));
      },

      async handle({ path: { authorityId, fileId }, headers }, context, bytes: Uint8Array) {
        const { db, now } = context;
        const file = await own(context, authorityId, fileId, repository.lockUpload);
        const received = Number(headers['Upload-Offset']) + bytes.length;
        if (received - bytes.length !== file.received) throw new Problem('offset_conflict');
        if (received > file.size) throw files.tooLarge(file.size);
        if (bytes.length > 0) {
          await repository.insertBytes(db, file, bytes);
          const whole = received === file.size && { ...(await identify(context, file)), completed_at: now };
          await repository.changeFile(db, file.id, { received, ...whole });
        }
        return { body: undefined, headers: { 'Upload-Offset': String(received), ...expiry(file) } };
      },
    }),
  };
}

/** With the last part: what is it, and is it what it was. */
async function identify({ db }: OperationContext, { id, name }: repository.OfficeFile) {
  const content = await repository.bytesOf(db, id);
  const type = await files.typeOfContent(content);
  return {
    name: files.nameFor(type, name),
    type,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** An upload is its sender's alone; to everybody else it is not there, nor is it once its time has run out. */
async function own(
  context: OperationContext,
  authorityId: string,
  id: string,
  find = repository.findUpload,
): Promise<repository.OfficeFile> {
  const file = await find(context.db, authorityId, id);
  const hasTime = !file?.expires_at || file.expires_at > context.now;
  if (!file || file.account_id !== officer(context) || !hasTime) throw new Problem('file_unknown');
  return file;
}

/** Permissions of these operations are for officers; the route has already turned everybody else away. */
function officer({ caller }: OperationContext): string {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller.accountId;
}

function full({ waiting, school }: files.FileLimits): Problem {
  return new Problem('file_quota_exceeded', {
    detail: {
      vi: `Mỗi người có nhiều nhất ${waiting} tệp chưa đính kèm (tự xóa sau 24 giờ), mỗi cơ quan ${files.inMib(school, 'vi')} tệp.`,
      en: `A person has at most ${waiting} files attached to nothing (they go after 24 hours), an authority ${files.inMib(school, 'en')} of files.`,
    },
  });
}

/** tus, extension expiration. */
function expiry({ expires_at }: Pick<repository.OfficeFile, 'expires_at'>): Record<string, string> {
  return expires_at === null ? {} : { 'Upload-Expires': expires_at.toUTCString() };
}

function onTheWire(
  file: Pick<repository.OfficeFile, 'id' | 'name' | 'size' | 'received' | 'type' | 'expires_at'>,
): Upload {
  const { id, name, size, received: offset, type, expires_at } = file;
  const expiresAt = expires_at === null ? null : instant(expires_at);
  return { id, name, size, offset, type: type as Upload['type'], expiresAt };
}
