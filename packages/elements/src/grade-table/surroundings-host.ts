import type { LitElement } from 'lit';
import type { Language } from '../shared/language.ts';
import type { StringOverrides } from '../shared/strings.ts';
import type { GradebookController } from './grade-table.controller.ts';
import type { TableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';

/** What the surroundings ask of the element they stand in. */
export interface SurroundingsHost {
  readonly element: LitElement;
  readonly gradebooks: GradebookController;
  grid(): Grid | null;
  /** Phrases of the table, and what the site replaces in any of them. */
  phrases(): { t: TableDictionary; language: Language; overrides: readonly (StringOverrides | undefined)[] };
  shorthand: { get(): boolean; set(on: boolean): void };
  flow: { get(): boolean; set(on: boolean): void };
  keypad(): 'always' | 'never' | undefined;
  names(): { readonly school: string; readonly person: string };
  problem(error: unknown): string;
  signIn(): (() => void) | undefined;
  announce(text: string): void;
}
