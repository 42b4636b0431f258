import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { components } from '@lienthong/specs/schema';
import { v7 as uuid } from 'uuid';
import { instant } from '../clock.ts';
import { maySeeNotice } from '../contact-book/index.ts';
import { prepared, type Handlers, type OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { callerId, type PersonCaller } from '../identity/caller.ts';
import { arrivingParts } from './arriving.ts';
import { asAttachment, cleanName, nameFor } from './file-name.ts';
import { assertMayBeTaken, typeOfContent, type FileType } from './file-type.ts';
import { inMib, usualLimits, WAITING_MS, type FileLimits } from './limits.ts';
import { readMetadata } from './metadata.ts';
import { partOf } from './range.ts';
import { receive, tooLarge } from './receive.ts';
import * as repository from './repository.ts';

type Operations = 'createFile' | 'readUpload' | 'appendToFile' | 'readFile';
type Upload = components['schemas']['Upload'];

export function filesHandlers(limits: FileLimits = usualLimits): Handlers<Operations> {
  const arriving = arrivingParts();
  return {
    async createFile({ path: { schoolId }, headers }, context) {
      const { db, now } = context;
      const { accountId } = person(context);
      const size = Number(headers['Upload-Length']);
      if (size > limits.file) throw tooLarge(limits.file);
      const metadata = readMetadata(headers['Upload-Metadata']);
      assertMayBeTaken(metadata.get('filetype') ?? '');
      await repository.lockSchool(db, schoolId);
      await assertRoom(context, schoolId, accountId, size, limits);
      const file = {
        ...{ school_id: schoolId, id: uuid({ msecs: now.getTime() }), account_id: accountId },
        ...{ name: cleanName(metadata.get('filename')), size, received: 0, type: null },
        ...{ created_at: now, expires_at: new Date(now.getTime() + WAITING_MS) },
      };
      await repository.insertFile(db, file);
      context.touched('file', [file.id]);
      return { body: uploadOnTheWire(file) };
    },

    async readUpload({ path: { schoolId, fileId } }, context) {
      const file = await repository.findFile(context.db, schoolId, fileId);
      assertOwn(file, context);
      context.touched('file', [fileId]);
      const headers = { 'Upload-Offset': String(file.received), 'Upload-Length': String(file.size) };
      return { body: uploadOnTheWire(file), headers: { ...headers, ...expiry(file) } };
    },

    appendToFile: prepared({
      async prepare({ body }, { caller }) {
        // Without a Content-Type there is no body either.
        if (!(body instanceof Readable)) throw new Problem('unsupported_media_type');
        return arriving.during(callerId(caller), () => receive(body, limits.file));
      },

      async handle({ path: { schoolId, fileId }, headers }, context, bytes: Uint8Array) {
        const { db, now } = context;
        const file = await repository.lockFile(db, schoolId, fileId);
        assertOwn(file, context);
        const received = Number(headers['Upload-Offset']) + bytes.length;
        if (received - bytes.length !== file.received) throw offsetConflict(file.received);
        if (received > file.size) throw beyond(file.size);
        context.touched('file', [fileId]);
        if (bytes.length > 0) {
          await repository.insertBytes(db, file, bytes);
          const whole = received === file.size && { ...(await identify(context, file)), completed_at: now };
          await repository.changeFile(db, file, { received, ...whole });
        }
        return { body: undefined, headers: { 'Upload-Offset': String(received), ...expiry(file) } };
      },
    }),

    async readFile({ path: { schoolId, fileId }, headers }, context) {
      const file = await repository.findFile(context.db, schoolId, fileId);
      if (!file?.sha256 || !file.type || !(await mayRead(context, file))) throw new Problem('file_unknown');
      context.touched('file', [fileId]);
      if (file.notice_id !== null) context.touched('notice', [file.notice_id]);
      const { size, sha256: version } = file;
      const part = partOf(headers, { size, version });
      const body = await repository.readBytes(context.db, file, part ?? { from: 0, to: size });
      return {
        ...{ body, version },
        ...(part && { status: 206 }),
        headers: {
          'Content-Type': file.type,
          'Content-Disposition': asAttachment(file.name),
          'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
          'Accept-Ranges': 'bytes',
          ...(part && { 'Content-Range': `bytes ${part.from}-${part.to - 1}/${size}` }),
        },
      };
    },
  };
}

/** With the last part: what is it, and is it what it was. */
async function identify(
  { db }: OperationContext,
  file: repository.FileRow,
): Promise<Pick<repository.FileRow, 'name' | 'type' | 'sha256'>> {
  const content = await repository.readBytes(db, file, { from: 0, to: file.size });
  const type = await typeOfContent(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name: nameFor(type, file.name), type, sha256 };
}

async function assertRoom(
  { db, now }: OperationContext,
  schoolId: string,
  accountId: string,
  size: number,
  limits: FileLimits,
): Promise<void> {
  const used = await repository.usage(db, schoolId, accountId, now);
  if (used.waiting >= limits.waiting)
    throw new Problem('file_quota_exceeded', {
      detail: {
        vi: `Đang có ${used.waiting} tệp chưa đính kèm. Đính kèm các tệp đó, hoặc chờ tệp tự xóa sau 24 giờ.`,
        en: `${used.waiting} files are attached to nothing yet. Attach them, or wait: they go after 24 hours.`,
      },
    });
  if (used.bytes + size <= limits.school) return;
  throw new Problem('file_quota_exceeded', {
    detail: {
      vi: `Trường được lưu ${inMib(limits.school, 'vi')} tệp và đã dùng ${inMib(used.bytes, 'vi')}.`,
      en: `The school may keep ${inMib(limits.school, 'en')} of files and has ${inMib(used.bytes, 'en')}.`,
    },
  });
}

/** Permissions of this feature are for people; the route has already turned everybody else away. */
function person({ caller }: OperationContext): PersonCaller {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller;
}

/** An upload is its sender's alone; to everybody else it is not there, nor is it once its time has run out. */
function assertOwn(
  file: repository.FileRow | undefined,
  context: OperationContext,
): asserts file is repository.FileRow {
  const { accountId } = person(context);
  const hasTime = !file?.expires_at || file.expires_at > context.now;
  if (!file || file.account_id !== accountId || !hasTime) throw new Problem('file_unknown');
}

async function mayRead(context: OperationContext, file: repository.FileRow): Promise<boolean> {
  const own = file.account_id === person(context).accountId;
  if (file.notice_id === null) return own && file.expires_at !== null && file.expires_at > context.now;
  return own || maySeeNotice(context, file.school_id, file.notice_id);
}

function offsetConflict(received: number): Problem {
  return new Problem('offset_conflict', {
    detail: {
      vi: `Đã nhận ${received} byte; gửi tiếp từ đó.`,
      en: `${received} bytes have arrived; go on from there.`,
    },
  });
}

function beyond(size: number): Problem {
  return new Problem('file_too_large', {
    detail: {
      vi: `Tệp được báo có ${size} byte; phần này vượt quá.`,
      en: `The file was announced with ${size} bytes; this part goes beyond.`,
    },
  });
}

/** tus, extension expiration. */
function expiry({ expires_at }: Pick<repository.FileRow, 'expires_at'>): Record<string, string> {
  return expires_at === null ? {} : { 'Upload-Expires': expires_at.toUTCString() };
}

function uploadOnTheWire(
  file: Pick<repository.FileRow, 'id' | 'name' | 'size' | 'received' | 'type' | 'expires_at'>,
): Upload {
  const { id, name, size, received: offset, type, expires_at } = file;
  const expiresAt = expires_at === null ? null : instant(expires_at);
  return { id, name, size, offset, type: type as FileType | null, expiresAt };
}
