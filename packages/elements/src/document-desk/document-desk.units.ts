import { html, nothing, type TemplateResult } from 'lit';
import { sign, type Sign } from '../documents/documents.parts.ts';
import type { DocumentReceipt, SentDocument } from './document-desk.source.ts';
import type { DocumentDeskDictionary } from './document-desk.strings.ts';

export interface UnitsView {
  readonly t: DocumentDeskDictionary;
  dayTime(value: string): string;
}

/** How far a unit is, in words. */
export function stateOf(
  { readAt, acknowledgement, answer }: DocumentReceipt,
  { expects }: Pick<SentDocument, 'expects'>,
  t: DocumentDeskDictionary,
): { words: string; sign: Sign | undefined } {
  if (answer) return { words: t.stateAnswered, sign: 'done' };
  if (acknowledgement)
    return expects === 'answer'
      ? { words: t.stateWaitsAnswer, sign: undefined }
      : { words: t.stateAcknowledged, sign: 'done' };
  if (!readAt) return { words: t.stateUnread, sign: 'unread' };
  return expects === 'nothing'
    ? { words: t.stateSeen, sign: 'done' }
    : { words: t.stateRead, sign: undefined };
}

/** Roles are spelled out because some browsers drop them when CSS turns the table into cards. */
export function renderUnits(
  receipts: readonly DocumentReceipt[],
  document: SentDocument,
  { t, dayTime }: UnitsView,
): TemplateResult {
  const { expects, number } = document;
  const columns = [
    t.unit,
    t.state,
    t.readColumn,
    ...(expects === 'nothing' ? [] : [t.acknowledgedColumn]),
    ...(expects === 'answer' ? [t.answerColumn] : []),
  ];
  const cell = (label: string, value: unknown): TemplateResult =>
    html`<td role="cell"><span class="label" aria-hidden="true">${label}: </span>${value}</td>`;
  const act = (done: DocumentReceipt['answer']): unknown =>
    done
      ? html`${t.atBy(dayTime(done.at), done.by ?? '')}${done.note ? html`<span class="hint">${done.note}</span>` : nothing}`
      : t.never;
  return html`<table role="table" class="units" aria-label=${t.board(number)}>
    <thead>
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${receipts.map((receipt) => {
        const { schoolName, schoolCode, readAt, acknowledgement, answer, late } = receipt;
        const state = stateOf(receipt, document, t);
        return html`<tr role="row" class=${late ? 'late' : ''}>
          <th role="rowheader" scope="row">${schoolName} <span class="hint">${schoolCode}</span></th>
          <td role="cell" class="state">
            ${state.sign ? sign(state.sign) : nothing}<span>${state.words}</span>
            ${late ? html`<strong class="mark deadline over">${sign('over')}${t.lateMark}</strong>` : nothing}
          </td>
          ${cell(t.readColumn, readAt ? dayTime(readAt) : t.never)}
          ${expects === 'nothing' ? nothing : cell(t.acknowledgedColumn, act(acknowledgement))}
          ${expects === 'answer' ? cell(t.answerColumn, act(answer)) : nothing}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
