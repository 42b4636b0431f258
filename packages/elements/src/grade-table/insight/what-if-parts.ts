import type { Reason, Tenths } from '@lienthong/regulations';
import type * as ReasonTexts from '@lienthong/regulations/subject-reason-text';
import { html, nothing, type TemplateResult } from 'lit';
import { valueText } from '../entry.ts';
import type { Grid } from '../grid.ts';
import type { PanelHost } from '../panel.ts';
import type { ShownResult } from '../results.ts';
import { levelName } from './level-names.ts';
import type { WhatIfDictionary } from './what-if.strings.ts';
import { AIMS, nearMiss, type Needed, type Trial } from './what-if.ts';
import { shortName } from './names.ts';

export interface WhatIfContext {
  readonly trial: Trial;
  readonly grid: Grid;
  readonly host: PanelHost;
  readonly t: WhatIfDictionary;
  /** The circular's reasons in sentences, once they are here. */
  readonly texts: typeof ReasonTexts | null;
}

/** What a trial comes to, in words. */
export function whatIfParts({ trial, grid, host, t, texts }: WhatIfContext) {
  const { sheet } = grid.session;
  const names = [shortName(host, grid, sheet.colCount), shortName(host, grid, sheet.colCount + 1)];
  const [termName = '', yearName = ''] = names;
  const figure = (value: Tenths | string): string => valueText(value, host.language());
  const now = sheet.results(trial.row);
  const then = trial.results;

  function shown(result: ShownResult | null | undefined): string {
    if (!result || result.value === null) return t.trialNone;
    const text = figure(result.value);
    return result.provisional ? t.trialProvisional(text) : text;
  }

  /** The result of the term, and in term II of the year. */
  function pairs(): [string, ShownResult, ShownResult][] {
    if (sheet.rules.count === 0) return [];
    const term: [string, ShownResult, ShownResult] = [termName, now.term, then.term];
    return now.year && then.year ? [term, [yearName, now.year, then.year]] : [term];
  }

  function results(): TemplateResult {
    const near = nearMiss(then.year?.value ?? then.term.value);
    return html`<div>
      ${pairs().map(([name, before, after]) => {
        const mood = after.provisional ? 'provisional' : '';
        return html`<p class="hint">${t.trialNow(name, shown(before))}</p>
          ${trial.isChanged ? html`<p class="outcome ${mood}">${t.trialThen(name, shown(after))}</p>` : nothing}`;
      })}
      ${near ? html`<p>${t.trialNear(figure(near.by), figure(near.aim), levelName(sheet.book.ruleSet, near.aim, host.language()))}</p>` : nothing}
    </div>`;
  }

  /** What is said after a mark was tried. */
  function spoken(): string {
    return pairs()
      .map(([name, , after]) => `${t.trialThen(name, shown(after))}.`)
      .join(' ');
  }

  function needed(slot: string, onPick: (slot: string) => void): TemplateResult | typeof nothing {
    const aims = slot === '' ? [] : trial.needed(slot);
    const second = trial.neededInTermTwo;
    if (aims.length + second.length === 0) return nothing;
    return html`<div class="needs" tabindex="0" role="group" aria-labelledby="trial-needs">
      <h4 id="trial-needs">${t.trialNeeds}</h4>
      ${trial.open.length > 1 ? choice(slot, onPick) : nothing} ${table(slot, aims, second)}
    </div>`;
  }

  function choice(slot: string, onPick: (slot: string) => void): TemplateResult {
    return html`<div class="field">
      <label for="trial-slot">${t.trialNeedsAt}</label>
      <select
        class="input"
        id="trial-slot"
        @change=${(event: Event) => onPick((event.target as HTMLSelectElement).value)}
      >
        ${trial.open.map(
          (each) => html`<option value=${each} .selected=${each === slot}>${host.t().slot(each)}</option>`,
        )}
      </select>
    </div>`;
  }

  /** Thresholds down, what is asked for each across. */
  function table(slot: string, aims: readonly Needed[], second: readonly Needed[]): TemplateResult {
    const all = AIMS.filter((aim) => [...aims, ...second].some((each) => each.aim === aim));
    const head = (name: string, where: string): TemplateResult =>
      html`<th scope="col" class="figure">${t.trialColumn(name, where)}</th>`;
    return html`<table class="levels">
      <thead>
        <tr>
          <th scope="col">${t.trialAim}</th>
          ${aims.length > 0 ? head(termName, host.t().slotName(slot)) : nothing}
          ${second.length > 0 ? head(host.t().yearAverage, t.trialSecond) : nothing}
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (aim) =>
            html`<tr>
              <th scope="row">
                ${figure(aim)}
                <span class="hint">${levelName(sheet.book.ruleSet, aim, host.language())}</span>
              </th>
              ${aims.length > 0 ? cell(aims, aim) : nothing}
              ${second.length > 0 ? cell(second, aim) : nothing}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  function cell(list: readonly Needed[], aim: Tenths): TemplateResult {
    const needed = list.find((each) => each.aim === aim);
    if (!needed) return html`<td class="figure">${t.trialReached}</td>`;
    const { mark } = needed;
    const what = mark === null ? t.trialOut : mark === 0 ? t.trialAny : t.trialFrom(figure(mark));
    return html`<td class="figure">${what}</td>`;
  }

  function reasons(): TemplateResult | typeof nothing {
    const all = [...then.term.reasons, ...(then.year?.reasons ?? [])];
    if (!texts || all.length === 0) return nothing;
    const { viSubjectReasons, enSubjectReasons, reasonText } = texts;
    const dictionary = host.language() === 'vi' ? viSubjectReasons : enSubjectReasons;
    const sentence = (reason: Reason): string => reasonText(reason, dictionary);
    return html`<div>
      <h4>${t.trialWhy}</h4>
      ${[...new Set(all.map(sentence))].map((each) => html`<p>${each}</p>`)}
    </div>`;
  }

  return { results, spoken, needed, reasons };
}
