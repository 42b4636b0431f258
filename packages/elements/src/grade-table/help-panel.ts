import { html, nothing, type TemplateResult } from 'lit';
import type { PanelHost, TablePanel } from './panel.ts';

/** What can be typed and which keys move, with the settings there are. */
export function createPanel(host: PanelHost): TablePanel {
  const setting = (label: string, { get, set }: PanelHost['flow']): TemplateResult => {
    const onChange = (event: Event): void => {
      set((event.target as HTMLInputElement).checked);
      host.update();
    };
    return html`<label class="switch">
      <input class="check" type="checkbox" .checked=${get()} @change=${onChange} />
      ${label}
    </label>`;
  };
  return {
    render({ sheet }) {
      const { scoring } = sheet.book;
      const t = host.t();
      return html`<ul>
          ${[...t.keys(scoring).split('; '), ...t.keysMove.split('; ')].map((line) => {
            const [keys, meaning] = line.split(/: (.*)/);
            return html`<li><b>${keys}</b> ${meaning}</li>`;
          })}
        </ul>
        ${scoring === 'score' ? setting(t.shorthand, host.shorthand) : nothing}
        ${setting(t.columnFlow, host.flow)}`;
    },
  };
}
