import { html, svg, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { GradebookSession } from './session.ts';
import type { Way } from './reverse.ts';

/** An arrow that turns back; mirrored it goes on again. */
const ARROW = svg`<path d="M6.5 3 3 6.5 6.5 10 M3.2 6.5h6a3.6 3.6 0 0 1 0 7.2H6" />`;

export interface StepsProps {
  readonly session: GradebookSession;
  readonly t: GradeTableDictionary;
  onStep(way: Way): void;
}

/** Undo and redo. They stay focusable when there is nothing to do, so that the focus never falls out of the toolbar. */
export function steps({ session, t, onStep }: StepsProps): TemplateResult {
  const button = (way: Way, label: string): TemplateResult =>
    html`<button
      type="button"
      class="button quiet step ${way}"
      title=${label}
      aria-label=${label}
      aria-disabled=${session.can(way) ? 'false' : 'true'}
      @click=${() => onStep(way)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${ARROW}</svg>
    </button>`;
  return html`${button('undo', t.undo)}${button('redo', t.redo)}`;
}
