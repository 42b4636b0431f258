import { createHash } from 'node:crypto';
import type { components } from '@lienthong/specs/schema';
import type { NewRow } from '../database/schema.ts';
import type { Call, TestApp } from './app.ts';
import { fixture, type Username } from './fixture.ts';
import { pdf } from './samples.ts';

type Upload = components['schemas']['Upload'];

const base64 = (text: string) => Buffer.from(text).toString('base64');

export const uploads = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  metadata: (name: string, type?: string) =>
    `filename ${base64(name)}${type === undefined ? '' : `,filetype ${base64(type)}`}`,
};

/** The operations on files as a test calls them, by the homeroom teacher unless it says otherwise. */
export function uploadCalls(test: () => TestApp) {
  const files = `/schools/${fixture.school}/files`;
  const announce = (headers: Record<string, string>, call: Call = {}) =>
    test().call<Upload & { code?: string }>('POST', files, { as: 'homeroom', headers, ...call });
  return {
    announce,
    append: (id: string, offset: number, bytes: Buffer, call: Call = {}) =>
      test().call('PATCH', `${files}/${id}`, {
        ...{ as: 'homeroom', body: bytes, ...call },
        headers: {
          ...{ 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
          ...call.headers,
        },
      }),
    status: (id: string, as: Username = 'homeroom') =>
      test().call<Upload & { code?: string }>('GET', `${files}/${id}`, { as }),
    content: (id: string, call: Call = {}) =>
      test().call<Buffer>('GET', `${files}/${id}/content`, { as: 'homeroom', ...call }),
    begin: async (size: number, name = 'thu-moi.pdf') =>
      (await announce({ 'upload-length': String(size), 'upload-metadata': uploads.metadata(name) })).body.id,
  };
}

/** A whole file of this sender, attached to nothing yet. */
export async function send(test: TestApp, as: Username, bytes: Buffer, name: string): Promise<Upload> {
  const files = `/schools/${fixture.school}/files`;
  const { body: upload } = await test.call<Upload>('POST', files, {
    as,
    headers: { 'upload-length': String(bytes.length), 'upload-metadata': uploads.metadata(name) },
  });
  const { status } = await test.call('PATCH', `${files}/${upload.id}`, {
    ...{ as, body: bytes },
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
  });
  if (status !== 204) throw new Error(`The file was refused with ${status}`);
  return upload;
}

/** A whole file with its one row of content; it waits to be attached, or goes with this notice. */
export function fileRow(
  ids: Pick<NewRow<'files'>, 'school_id' | 'id' | 'account_id'> & { notice_id: string | null },
): { file: NewRow<'files'>; chunk: NewRow<'file_chunks'> } {
  const at = new Date('2026-11-11T08:00:00+07:00');
  const mark = ids.id.slice(-12);
  const bytes = Buffer.concat([pdf(1_000), Buffer.from(mark)]);
  const waits = ids.notice_id === null;
  return {
    file: {
      ...ids,
      ...{ name: `Tệp ${mark}.pdf`, size: bytes.length, received: bytes.length, type: 'application/pdf' },
      ...{ sha256: createHash('sha256').update(bytes).digest('hex'), created_at: at, completed_at: at },
      expires_at: waits ? new Date('2026-11-12T08:00:00+07:00') : null,
      position: waits ? null : 0,
    },
    chunk: { school_id: ids.school_id, file_id: ids.id, start: 0, bytes },
  };
}
