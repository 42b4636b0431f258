import { html, nothing } from 'lit';
import type { PanelHost, TablePanel } from './panel.ts';

/** What can be typed and which keys move, with the settings there are. */
export function createPanel(host: PanelHost): TablePanel {
  return {
    render({ sheet }) {
      const { scoring } = sheet.book;
      const t = host.t();
      const onShorthand = (event: Event): void => {
        host.shorthand.set((event.target as HTMLInputElement).checked);
        host.update();
      };
      return html`<ul>
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
                  .checked=${host.shorthand.get()}
                  @change=${onShorthand}
                />
                ${t.shorthand}
              </label>`
            : nothing
        }`;
    },
  };
}
