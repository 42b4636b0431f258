import { html, nothing, type TemplateResult } from 'lit';
import type { ApplicationReceipt } from './admissions-form.source.ts';
import type { AdmissionsFormDictionary } from './admissions-form.strings.ts';

export interface ReceiptView {
  t: AdmissionsFormDictionary;
  receipt: ApplicationReceipt;
  campaignName: string;
  withoutPersonalId: boolean;
  copyState: string;
  dayTime(value: string): string;
  onCopy(): void;
  onAnother(): void;
}

export function renderReceipt(view: ReceiptView): TemplateResult {
  const { t, receipt } = view;
  return html`<section class="receipt" aria-labelledby="filed">
    <h3 class="heading" id="filed" tabindex="-1">
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1.5 6.5 5 10l5.5-8" /></svg>${t.filedTitle}
    </h3>
    <p>${t.filedAt(view.campaignName, view.dayTime(receipt.submittedAt))}</p>
    <div class="ticket">
      <p><span class="label">${t.code}</span> <strong class="code">${receipt.code}</strong></p>
      <div class="actions">
        <button class="button primary" type="button" @click=${view.onCopy}>${t.copy}</button>
        <button class="button" type="button" @click=${() => window.print()}>${t.print}</button>
      </div>
      <div class="hint" role="status">${view.copyState}</div>
    </div>
    <h4 class="subheading">${t.next}</h4>
    <ol class="steps">
      <li>${t.nextKeep}</li>
      <li>${t.nextList}</li>
      <li>${t.nextReview}</li>
      ${view.withoutPersonalId ? html`<li>${t.nextPersonalId}</li>` : nothing}
    </ol>
    <div><button class="button" type="button" @click=${view.onAnother}>${t.another}</button></div>
  </section>`;
}

/** Copies where the browser allows it; elsewhere (pages without TLS) selects the code for the visitor to copy. */
export async function copyText(node: Node | null): Promise<boolean> {
  const text = node?.textContent?.trim() ?? '';
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!node) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return false;
  }
}
