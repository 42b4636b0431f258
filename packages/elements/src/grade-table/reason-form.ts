import { html, nothing, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';
import type { ReasonController } from './reason.controller.ts';
import type { Place } from './sheet.ts';

export interface ReasonFormProps {
  readonly grid: Grid;
  readonly place: Place;
  readonly pupil: string;
  readonly t: GradeTableDictionary;
  readonly reason: ReasonController;
}

/** Why a mark counts as zero, or which decision exempts the pupil. */
export function reasonForm(props: ReasonFormProps): TemplateResult {
  const { t, grid, place, reason } = props;
  const { label, hint, missing, confirm } = words(props);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { reason: field } = (event.target as HTMLFormElement).elements as unknown as {
      reason: HTMLInputElement;
    };
    reason.write(grid, place, field.value.trim());
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) reason.cancel(grid, place);
  };
  const offered = reason.offered(grid.session.sheet);
  return html`<form class="reason" @submit=${submit} @keydown=${cancel}>
    <div class="field">
      <label for="reason">${label}</label>
      <input
        class="input"
        id="reason"
        name="reason"
        maxlength="500"
        autocomplete="off"
        placeholder=${hint}
        aria-invalid=${reason.missing ? 'true' : 'false'}
        aria-describedby="reason-error"
      />
      ${reason.missing ? html`<p class="error" id="reason-error">${missing}</p>` : nothing}
    </div>
    ${
      offered.length > 0
        ? html`<div class="acts offered" role="group" aria-label=${t.reasonsBefore}>
            ${offered.map(
              (each) =>
                html`<button
                  type="button"
                  class="button quiet"
                  @click=${() => reason.write(grid, place, each)}
                >
                  ${each}
                </button>`,
            )}
          </div>`
        : nothing
    }
    <div class="acts">
      <button class="button primary">${confirm}</button>
      <button type="button" class="button quiet" @click=${() => reason.cancel(grid, place)}>
        ${t.cancel}
      </button>
    </div>
  </form>`;
}

function words({
  t,
  pupil,
  grid,
  reason,
}: ReasonFormProps): Record<'label' | 'hint' | 'missing' | 'confirm', string> {
  if (reason.asked === 'exempt')
    return {
      label: t.exemptReason(pupil),
      hint: t.exemptReasonHint,
      missing: t.exemptReasonMissing,
      confirm: t.exemptConfirm,
    };
  const isScore = grid.session.sheet.book.scoring === 'score';
  return {
    label: isScore ? t.zeroReason(pupil) : t.zeroReasonComment(pupil),
    hint: t.zeroReasonHint,
    missing: t.zeroReasonMissing,
    confirm: isScore ? t.zeroConfirm : t.zeroConfirmComment,
  };
}
