import { html, svg, type TemplateResult } from 'lit';

const WIDTH = 12;
const HEIGHT = 36;

/**
 * Pupils by whole mark, 0 to 10, as small bars; provisional ones hollow on top, a line where 5 begins. Hidden from readers:
 * the figures stand beside it.
 */
export function bars(counts: readonly number[], hollow: readonly number[], highest: number): TemplateResult {
  const scale = (HEIGHT - 2) / Math.max(1, highest);
  return html`<svg
    class="bars"
    viewBox="0 0 ${counts.length * WIDTH} ${HEIGHT + 1}"
    aria-hidden="true"
    focusable="false"
  >
    ${counts.map((count, at) => {
      const open = hollow[at] ?? 0;
      const full = (count - open) * scale;
      return svg`${full > 0 ? rect('full', at, HEIGHT - full, full) : ''}${
        open > 0 ? rect('hollow', at, HEIGHT - full - open * scale, open * scale) : ''
      }`;
    })}
    <path class="base" d="M0 ${HEIGHT + 0.5}H${counts.length * WIDTH}" />
    <path class="five" d="M${5 * WIDTH} 0V${HEIGHT}" />
  </svg>`;
}

/** One line of a length, for counts beside each other. */
export function line(full: number, open: number, highest: number): TemplateResult {
  const scale = 100 / Math.max(1, highest);
  return html`<svg
    class="line"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="full" x="0" y="1" width=${full * scale} height="8" />
    ${open > 0 ? svg`<rect class="hollow" x=${full * scale} y="1" width=${open * scale} height="8" />` : ''}
  </svg>`;
}

function rect(kind: string, at: number, y: number, height: number): TemplateResult {
  const edge = kind === 'hollow' ? 0.5 : 0;
  return svg`<rect class=${kind} x=${at * WIDTH + 1.5 + edge} y=${y + edge} width=${WIDTH - 3 - 2 * edge}
    height=${Math.max(0, height - 2 * edge)} />`;
}
