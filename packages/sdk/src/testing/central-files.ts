import type { Fetch } from '../core/options.ts';
import { json, offline, problem } from './answers.ts';

type Fault = 'lostAnswer' | 'droppedHalfway' | 'offline' | 'busy' | 'unknown';

/** The files of a central system as the contract has them, in memory, on a line that fails as a test wants. */
export class CentralFiles {
  readonly sent: { method: string; offset: string | null; length: number; key: string | null }[] = [];
  /** What happens to the next requests, one after the other; `undefined` lets one pass. */
  faults: (Fault | undefined)[] = [];
  readonly #files = new Map<string, { name: string; size: number; bytes: Uint8Array; attached: boolean }>();
  readonly #keys = new Map<string, string>();

  readonly fetch: Fetch = async (request) => {
    const { pathname } = new URL(request.url);
    const body = request.method === 'PATCH' ? new Uint8Array(await request.arrayBuffer()) : new Uint8Array();
    const offset = request.headers.get('Upload-Offset');
    const key = request.headers.get('Idempotency-Key');
    this.sent.push({ method: request.method, offset, length: body.length, key });
    const fault = this.faults.shift();
    if (fault === 'offline') throw offline();
    if (fault === 'busy') return problem(503, 'unavailable', { 'Retry-After': '0' });
    if (fault === 'unknown') return problem(404, 'file_unknown');
    const arrived = fault === 'droppedHalfway' ? body.subarray(0, body.length / 2) : body;
    const answer = this.#answer(request, pathname, arrived, key);
    if (fault !== undefined) throw offline();
    return answer;
  };

  bytesOf(id: string): Uint8Array {
    return this.#files.get(id)?.bytes ?? new Uint8Array();
  }

  add(id: string, bytes: Uint8Array, { attached = false, size = bytes.length } = {}): void {
    this.#files.set(id, { name: 'thư.pdf', size, bytes, attached });
  }

  #answer({ method, headers }: Request, path: string, body: Uint8Array, key: string | null): Response {
    const [, , , , , id = '', content] = path.split('/');
    if (method === 'POST') return this.#announce(headers, key);
    const file = this.#files.get(id);
    if (!file) return problem(404, 'file_unknown');
    if (content === 'content') return this.#content(file, headers);
    if (method === 'GET') return json(this.#upload(id));
    const offset = Number(headers.get('Upload-Offset'));
    if (offset !== file.bytes.length) return problem(409, 'offset_conflict');
    file.bytes = Uint8Array.from([...file.bytes, ...body]);
    return new Response(null, { status: 204, headers: { 'Upload-Offset': String(file.bytes.length) } });
  }

  #announce(headers: Headers, key: string | null): Response {
    const id = this.#keys.get(key ?? '') ?? `file-${this.#files.size + 1}`;
    const [, encoded = ''] = /filename (\S+?)(,|$)/.exec(headers.get('Upload-Metadata') ?? '') ?? [];
    const name = new TextDecoder().decode(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
    if (!this.#files.has(id))
      this.#files.set(id, {
        ...{ name, size: Number(headers.get('Upload-Length')) },
        ...{ bytes: new Uint8Array(), attached: false },
      });
    if (key !== null) this.#keys.set(key, id);
    return json(this.#upload(id), { Location: `/v1/schools/s1/files/${id}` }, 201);
  }

  #upload(id: string): object {
    const { name = '', size = 0, bytes = new Uint8Array(), attached = false } = this.#files.get(id) ?? {};
    const type = bytes.length === size ? 'application/pdf' : null;
    const expiresAt = attached ? null : '2026-11-12T09:00:00+07:00';
    return { id, name, size, offset: bytes.length, type, expiresAt };
  }

  #content({ bytes, name }: { bytes: Uint8Array; name: string }, headers: Headers): Response {
    const from = Number(/bytes=(\d+)-/.exec(headers.get('Range') ?? '')?.[1] ?? 0);
    const part = bytes.slice(from);
    return new Response(part, {
      status: from > 0 ? 206 : 200,
      headers: {
        ...{ 'Content-Length': String(part.length), 'Content-Type': 'application/pdf', ETag: '"1"' },
        'Content-Disposition': `attachment; filename="x"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  }
}
