import type { App, Freeze } from '@lienthong/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OneWrite } from '../shared/one-write.ts';
import { problemCode } from '../shared/problem-code.ts';
import {
  emptyDraft,
  issuesOf,
  toFreeze,
  type Panel,
  type PanelDraft,
  type PanelIssue,
} from './app-register.model.ts';
import type { AppFile, AppRegisterSource, SchoolChoice } from './app-register.source.ts';

export type FileState =
  { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'ready'; file: AppFile };

/**
 * Owns what lies open on an officer's desk: files of apps, what rests, the form being filled in and its write. The host draws,
 * owns the list of apps, and puts what was decided into it.
 */
export class Desk implements ReactiveController {
  /** The person signed in is a vendor's alone: what rests is not theirs to read, so it is not asked for. */
  forVendor = false;
  freezes: readonly Freeze[] = [];
  /** Why what rests could not be read. */
  freezesError: unknown;
  schools: readonly SchoolChoice[] = [];
  panel: Panel | undefined;
  draft: PanelDraft = emptyDraft;
  tried = false;
  /** A feature of every school rests only after a second word. */
  asking = false;
  readonly write: OneWrite;
  readonly lifting: OneWrite;
  /** The freeze whose end was asked for. */
  liftingId: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #files = new Map<string, FileState>();
  #run = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.write = new OneWrite(host);
    this.lifting = new OneWrite(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    // Coming back, what was interrupted is asked for again.
    for (const [id, { state }] of this.#files) if (state === 'loading') this.#files.delete(id);
  }

  /** Another person, or nobody: the desk is cleared. */
  clear(): void {
    this.#stop();
    this.#files.clear();
    this.freezes = [];
    this.freezesError = undefined;
    this.schools = [];
    this.close();
  }

  /** A vendor reads its own files; decisions and freezes are for officers. */
  get readsOnly(): boolean {
    return this.forVendor || problemCode(this.freezesError) === 'permission_denied';
  }

  file(appId: string): FileState | undefined {
    return this.#files.get(appId);
  }

  get issues(): PanelIssue[] {
    return this.tried && this.panel ? issuesOf(this.panel, this.draft) : [];
  }

  async readFreezes(source: AppRegisterSource): Promise<void> {
    if (this.forVendor) return;
    const { signal } = this.#run;
    try {
      const freezes = await source.freezes({ signal });
      if (signal.aborted) return;
      this.freezes = freezes;
      this.freezesError = undefined;
    } catch (error) {
      if (!signal.aborted) this.freezesError = error;
    }
    this.#host.requestUpdate();
  }

  /** Opens a file, or folds it away. */
  async toggleFile(source: AppRegisterSource, appId: string): Promise<void> {
    if (this.#files.get(appId)?.state === 'ready') {
      this.#files.delete(appId);
      if (this.panel && 'appId' in this.panel && this.panel.appId === appId) this.close();
      this.#host.requestUpdate();
    } else await this.readFile(source, appId);
  }

  async readFile(source: AppRegisterSource, appId: string): Promise<void> {
    const { signal } = this.#run;
    this.#setFile(appId, { state: 'loading' });
    try {
      const file = await source.open(appId, { signal });
      if (!signal.aborted) this.#setFile(appId, { state: 'ready', file });
    } catch (error) {
      if (!signal.aborted) this.#setFile(appId, { state: 'failed', error });
    }
  }

  async open(source: AppRegisterSource, panel: Panel): Promise<void> {
    this.panel = panel;
    this.draft = emptyDraft;
    this.tried = false;
    this.asking = false;
    this.write.forget();
    this.#host.requestUpdate();
    if (panel.kind !== 'freeze' || this.schools.length > 0) return;
    const { signal } = this.#run;
    // Without the schools a feature can still be chosen.
    const schools = await source.schools({ signal }).catch(() => []);
    if (signal.aborted) return;
    this.schools = schools;
    this.#host.requestUpdate();
  }

  close(): void {
    this.panel = undefined;
    this.asking = false;
    this.write.forget();
    this.#host.requestUpdate();
  }

  change(change: Partial<PanelDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.asking = false;
    this.write.forget();
    this.#host.requestUpdate();
  }

  /** Back from the question to what was filled in. */
  reconsider(): void {
    this.asking = false;
    this.#host.requestUpdate();
  }

  /** Writes what the panel says; undefined when something is missing, is asked about, or was not written. */
  async submit(source: AppRegisterSource): Promise<{ app: App } | { freeze: Freeze } | undefined> {
    const { panel, draft } = this;
    this.tried = true;
    this.#host.requestUpdate();
    if (!panel || this.issues.length > 0) return undefined;
    if (panel.kind === 'decide') {
      const { appId, decision, appVersion } = panel;
      const body = { decision, reason: draft.reason.trim(), appVersion };
      const app = await this.write.run([appId, body], (idempotencyKey) =>
        source.appraise(appId, body, { idempotencyKey }),
      );
      if (!app) return undefined;
      const held = this.#files.get(appId);
      if (held?.state === 'ready') this.#setFile(appId, { state: 'ready', file: { ...held.file, app } });
      return { app };
    }
    const body = toFreeze(panel, draft);
    if (body.feature && !this.asking) {
      this.asking = true;
      return undefined;
    }
    const freeze = await this.write.run(['freeze', body], (idempotencyKey) =>
      source.freeze(body, { idempotencyKey }),
    );
    if (!freeze) return undefined;
    this.freezes = [freeze, ...this.freezes];
    return { freeze };
  }

  async lift(source: AppRegisterSource, { id }: Freeze): Promise<Freeze | undefined> {
    if (this.lifting.sending) return undefined;
    this.liftingId = id;
    const lifted = await this.lifting.run(['lift', id], (idempotencyKey) =>
      source.lift(id, { idempotencyKey }),
    );
    if (lifted) this.freezes = this.freezes.map((freeze) => (freeze.id === id ? lifted : freeze));
    return lifted;
  }

  #setFile(appId: string, file: FileState): void {
    this.#files.set(appId, file);
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
  }
}
