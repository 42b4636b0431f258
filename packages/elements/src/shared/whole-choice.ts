import { html, type TemplateResult } from 'lit';

/**
 * A select that shows all of what is chosen, on as many lines as that takes; by itself it stays on one line and is cut. It
 * lies unseen over the words: it opens, takes keys and is read out as ever.
 */
export function wholeChoice(select: TemplateResult, chosen: string): TemplateResult {
  return html`<span class="whole-choice"
    >${select}<span class="input" aria-hidden="true">${chosen}</span></span
  >`;
}
