import { html, nothing, type TemplateResult } from 'lit';
import type { HeldKeys } from './insight/held-keys.ts';
import type { ColumnsInput } from './corrections/columns-panel.ts';
import type { CorrectionsInput } from './corrections/corrections-panel.ts';
import type { RequestInput } from './corrections/request-panel.ts';
import type { LocksInput } from './locks/locks-panel.ts';
import type { PanelHost, PanelModule, TablePanel } from './panel.ts';
import type { GradebookSession } from './session.ts';
import type { TransferInput } from './transfer/preview.ts';

/** The panels there are, and what each is opened with. */
export interface PanelInputs {
  help: undefined;
  publish: undefined;
  fill: undefined;
  find: HeldKeys | undefined;
  transfer: TransferInput;
  print: undefined;
  overview: undefined;
  whatIf: undefined;
  remarks: undefined;
  progress: undefined;
  conflicts: undefined;
  history: undefined;
  correction: RequestInput;
  corrections: CorrectionsInput;
  columns: ColumnsInput;
  locks: LocksInput;
}

export type PanelId = keyof PanelInputs;

/** Where the module of each panel comes from. */
const modules: { readonly [Id in PanelId]: () => Promise<PanelModule<PanelInputs[Id]>> } = {
  help: () => import('./help-panel.ts'),
  publish: () => import('./publish-panel.ts'),
  fill: () => import('./fill/fill-panel.ts'),
  find: () => import('./insight/find-panel.ts'),
  transfer: () => import('./transfer/transfer-panel.ts'),
  print: () => import('./print/print-panel.ts'),
  overview: () => import('./insight/overview-panel.ts'),
  whatIf: () => import('./insight/what-if-panel.ts'),
  remarks: () => import('./insight/remarks-panel.ts'),
  progress: () => import('./insight/progress-panel.ts'),
  conflicts: () => import('./live/conflicts-panel.ts'),
  history: () => import('./history/history-panel.ts'),
  correction: () => import('./corrections/request-panel.ts'),
  corrections: () => import('./corrections/corrections-panel.ts'),
  columns: () => import('./corrections/columns-panel.ts'),
  locks: () => import('./locks/locks-panel.ts'),
};

/** Owns which panel stands under the toolbar: fetches it, draws it, brings the focus there and back. */
export class Panels {
  /** The panel that is open, or on its way. */
  current: PanelId | null = null;

  /** What panels are given; also for what is done without one. */
  readonly host: PanelHost;
  readonly #made = new Map<PanelId, TablePanel<never>>();
  #loading: Promise<void> = Promise.resolve();
  /** The open panel was asked for at a cell, and the focus goes back there. */
  #fromCell = false;

  constructor(host: Omit<PanelHost, 'open' | 'close'>) {
    this.host = {
      ...host,
      open: (id, input) => this.open(id, input),
      close: () => this.close(),
    };
  }

  /** The panel that stands under the toolbar; null while its module is on its way. */
  get shown(): PanelId | null {
    return this.#panel ? this.current : null;
  }

  /** Resolves once the panel asked for last is here. */
  get settled(): Promise<void> {
    return this.#loading;
  }

  toggle<Id extends PanelId>(id: Id, input: PanelInputs[Id]): void {
    if (this.current === id) this.close();
    else this.open(id, input);
  }

  open<Id extends PanelId>(id: Id, input: PanelInputs[Id]): void {
    const from = this.host.element.shadowRoot?.activeElement;
    if (this.current !== id) {
      this.#panel?.onClose?.();
      this.#fromCell = Boolean(from?.closest('.scroller, .bar'));
    }
    this.current = id;
    this.#loading = this.#make(id).then((panel) => {
      if (this.current !== id || !panel) return;
      panel.onOpen?.(input);
      this.host.update();
      void this.#focus(panel.firstId);
    });
    this.host.update();
  }

  close(): void {
    const { current } = this;
    if (!current) return;
    const focused = this.#find('panel')?.matches(':focus-within') ?? false;
    this.drop();
    this.host.update();
    if (focused && this.#fromCell) this.host.element.focus();
    else if (focused) void this.#focus(`toggle-${current}`, 'toggle-more');
  }

  /** Closed without a word: the table goes, or another one comes. */
  drop(): void {
    this.#panel?.onClose?.();
    this.current = null;
  }

  onMoved(): void {
    this.#panel?.onMoved?.();
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    const content = this.#panel?.render(session) ?? nothing;
    const stays = [...this.#made.values()].map((each) =>
      each === this.#panel ? nothing : (each.renderClosed?.(session) ?? nothing),
    );
    if (content === nothing) return html`${stays}`;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    };
    return html`<section class="panel" id="panel" @keydown=${cancel}>${content}</section>
      ${stays}`;
  }

  get #panel(): TablePanel<never> | undefined {
    return this.current ? this.#made.get(this.current) : undefined;
  }

  async #make<Id extends PanelId>(id: Id): Promise<TablePanel<PanelInputs[Id]> | null> {
    const made = this.#made.get(id);
    if (made) return made as TablePanel<PanelInputs[Id]>;
    try {
      const { createPanel } = await modules[id]();
      const panel = createPanel(this.host);
      this.#made.set(id, panel as TablePanel<never>);
      return panel;
    } catch (error) {
      // The module did not arrive: the next press asks again.
      if (this.current === id) this.current = null;
      // After a deployment the page's own version of it may be gone for good.
      this.host.say(error instanceof TypeError ? this.host.t().partMissing : this.host.problem(error));
      this.host.update();
      return null;
    }
  }

  /** The first of these that is there; without one, where the focus is if nothing was asked, else the table. */
  async #focus(...ids: (string | undefined)[]): Promise<void> {
    if (ids.every((id) => id === undefined)) return;
    await this.host.element.updateComplete;
    const target = ids.map((id) => (id ? this.#find(id) : null)).find((found) => found?.checkVisibility());
    (target ?? this.host.element).focus();
  }

  #find(id: string): HTMLElement | null {
    return this.host.element.renderRoot.querySelector(`#${id}`);
  }
}
