import type { Reason } from '@lienthong/regulations';
import {
  enReasons,
  reasonsUnder,
  reasonText,
  viReasons,
  type NamesOf,
} from '@lienthong/regulations/reason-text';
import type { ClassSummary, RegulationReason, SummaryPupil } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../shared/language.ts';
import { isUnder58 } from './class-summary.columns.ts';
import type { ClassSummaryDictionary } from './class-summary.strings.ts';

export interface ReasonsProps {
  readonly summary: ClassSummary;
  readonly pupil: SummaryPupil;
  readonly t: ClassSummaryDictionary;
  readonly language: Language;
}

type Sentence = (reason: RegulationReason) => string;

/** Why this pupil's results are what they are, in the words of the circular, and what they wait for. */
export function renderReasons({ summary, pupil, t, language }: ReasonsProps): TemplateResult {
  const is58 = isUnder58(summary);
  const tell = sentences(summary, language);
  const { study, conduct, promotion, title } = pupil;
  return html`<div class="why-panel" role="region" tabindex="0" aria-label=${t.why}>
    <p><b>${pupil.fullName}</b></p>
    <dl>
      ${group(t.studyLong(is58), study.value && t.level(study.value), study.reasons, tell)}
      ${group(t.conductLong(is58), conduct.value && t.level(conduct.value), conduct.reasons, tell)}
      ${promotion ? group(t.promotion, promotion.value && t.promotionOf(promotion.value), promotion.reasons, tell) : nothing}
      ${title ? group(t.titleColumn, title.value && t.titleOf(title.value), title.reasons, tell) : nothing}
    </dl>
  </div>`;
}

function group(
  name: string,
  value: string | null,
  reasons: readonly RegulationReason[],
  tell: Sentence,
): TemplateResult | typeof nothing {
  const told = [...new Set(reasons.map(tell).filter(Boolean))];
  if (told.length === 0) return nothing;
  return html`<div>
    <dt>${name}${value ? html` <b>${value}</b>` : nothing}</dt>
    <dd>
      <ul>
        ${told.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </dd>
  </div>`;
}

/** A reason this version has no sentence for is left out: a newer central system may know more. */
function sentences({ ruleSet, subjects }: ClassSummary, language: Language): Sentence {
  const base = reasonsUnder(language === 'vi' ? viReasons : enReasons, ruleSet as NamesOf);
  const own = Object.fromEntries(subjects.map(({ code, name }) => [code, name]));
  const dictionary = { ...base, names: { ...base.names, subjects: { ...base.names.subjects, ...own } } };
  return (reason) =>
    Object.hasOwn(dictionary.sentences, reason.code)
      ? reasonText(reason as unknown as Reason, dictionary)
      : '';
}
