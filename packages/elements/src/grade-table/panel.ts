import type { LitElement, nothing, TemplateResult } from 'lit';
import type { Language } from '../shared/language.ts';
import type { StringOverrides } from '../shared/strings.ts';
import type { GradebookController } from './grade-table.controller.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';
import type { PanelId, PanelInputs } from './panels.ts';
import type { GradebookSession } from './session.ts';

/** What a panel asks of the table it belongs to. */
export interface PanelHost {
  readonly element: LitElement;
  readonly gradebooks: GradebookController;
  /** The gradebook on screen, and its table. */
  session(): GradebookSession | null;
  grid(): Grid | null;
  /** Phrases of the table; a panel brings its own and puts the site's replacements over them. */
  t(): GradeTableDictionary;
  language(): Language;
  overrides(): readonly (StringOverrides | undefined)[];
  shorthand: { get(): boolean; set(on: boolean): void };
  /** Enter goes from the end of a column to the top of the next. */
  flow: { get(): boolean; set(on: boolean): void };
  time(at: Date): string;
  /** Of the school and the person signed in, where edu-provider knows them; else empty. */
  names(): { readonly school: string; readonly person: string };
  /** An error as a sentence. */
  problem(error: unknown): string;
  /** Said aloud, in the table's live region. */
  announce(text: string): void;
  /** The same, and shown below the table until something else happens. */
  say(text: string): void;
  open<Id extends PanelId>(id: Id, input: PanelInputs[Id]): void;
  /** Closes the open panel; the focus goes back to where it was opened, or into the table. */
  close(): void;
  /** Draws again. */
  update(): void;
}

/** What stands under the toolbar while it is open: one at a time, a module of its own, fetched when it is first opened. */
export interface TablePanel<Input = undefined> {
  /** What stands in the box; Escape in it closes. */
  render(session: GradebookSession): TemplateResult | typeof nothing;
  /** What stays under the toolbar while it is closed, such as what it left out of the table. */
  renderClosed?(session: GradebookSession): TemplateResult | typeof nothing;
  /** It was opened, or asked for again with something else. */
  onOpen?(input: Input): void;
  onClose?(): void;
  /** Another cell is active. */
  onMoved?(): void;
  /** What takes the focus when it opens; a panel without it leaves the focus where it is. */
  readonly firstId?: string;
}

/** What the module of a panel exports. */
export interface PanelModule<Input> {
  createPanel(host: PanelHost): TablePanel<Input>;
}
