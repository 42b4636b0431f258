import { html, nothing, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';

export interface HelpPanelProps {
  readonly scoring: 'score' | 'comment';
  readonly shorthand: boolean;
  readonly t: GradeTableDictionary;
  onShorthand(on: boolean): void;
}

/** What can be typed and which keys move, with the one setting there is. */
export function helpPanel({ scoring, shorthand, t, onShorthand }: HelpPanelProps): TemplateResult {
  return html`<div class="panel" id="panel">
    <ul>
      ${[...t.keys(scoring).split('; '), ...t.keysMove.split('; ')].map((line) => {
        const [keys, meaning] = line.split(/: (.*)/);
        return html`<li><b>${keys}</b> ${meaning}</li>`;
      })}
    </ul>
    ${
      scoring === 'score'
        ? html`<label class="switch">
            <input
              class="check"
              type="checkbox"
              .checked=${shorthand}
              @change=${(event: Event) => onShorthand((event.target as HTMLInputElement).checked)}
            />
            ${t.shorthand}
          </label>`
        : nothing
    }
  </div>`;
}
