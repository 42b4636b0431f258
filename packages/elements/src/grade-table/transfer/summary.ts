import { html, nothing, type TemplateResult } from 'lit';
import { heldOver } from '../held.ts';
import type { FormProps } from './preview-form.ts';
import { otherThan } from './preview.ts';
import { headsOf, someHeads } from './transfer-words.ts';

/** Counts of what would be, in one sentence that is read when it changes. */
export function summary({ shown, session: { sheet }, host, t }: FormProps): TemplateResult {
  const { changes, same, kept, locked } = shown.plan;
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const rounded = changes.filter((change) => change.rounded !== null).length;
  const parts = [
    [count('new'), t.fresh],
    [count('other'), t.changed],
    [count('cleared'), t.cleared],
    [same.length, t.same],
    [kept.length, t.kept],
    [rounded, t.rounded],
  ] as const;
  const words = parts.flatMap(([number, phrase]) => (number > 0 ? [phrase(number)] : []));
  if (locked.length > 0) words.push(t.locked(locked.length, headsOf(locked, sheet, host)));
  return html`<p class="transfer-sum" role="status">
    ${words.length > 0 ? `${words.join('; ')}.` : ''} ${changes.length === 0 ? t.nothing : ''}
  </p>`;
}

/** What should give pause: another class, marks that are replaced, columns left out. */
export function warnings(props: FormProps): TemplateResult {
  const { shown, session, t } = props;
  const { layout } = shown.block;
  const notes = [
    layout.marks.length === 0 ? t.noColumns(someHeads(session.sheet, props.host)) : '',
    layout.absent.length > 0 ? t.absentColumns(layout.absent.join(', ')) : '',
    layout.beyond > 0 ? t.beyond(layout.beyond) : '',
    layout.unread.length > 0 ? t.unreadColumns(layout.unread.join(', ')) : '',
    layout.pupils === null && props.preview.fileName !== '' ? t.byPosition : '',
  ].filter(Boolean);
  const other = elsewhere(props);
  const { overwritten, held, published } = overwrites(props);
  return html`${other ? html`<div class="notice danger"><p>${other}</p></div>` : nothing}
  ${
    overwritten > 0
      ? html`<div class="notice warning">
          <p>
            ${t.overwrites(overwritten, held)}
            ${published.length > 0 ? t.overwritesPublished(headsOf(published, session.sheet, props.host)) : ''}
          </p>
        </div>`
      : nothing
  }
  ${notes.map((note) => html`<p class="hint">${note}</p>`)}`;
}

function overwrites({ shown, session: { sheet } }: FormProps) {
  const places = shown.plan.changes.filter(({ kind }) => kind !== 'new').map(({ place }) => place);
  const published = places.filter(({ col }) => sheet.column(col).publishedAt !== null);
  const held = heldOver(places.map(({ col }) => sheet.kind(col)));
  return { overwritten: places.length, held, published };
}

/** A file of another class, subject or term says so. */
function elsewhere({ shown: { said }, session, t }: FormProps): string {
  const { book } = session.sheet;
  switch (otherThan(said, book)) {
    case 'className':
      return t.otherClass(said.className ?? '', book.className);
    case 'subject':
      return t.otherSubject(said.subject ?? '', book.subjectName);
    case 'term':
      return t.otherTerm(said.term ?? 1, book.term);
    case 'schoolYear':
      return t.otherYear(said.schoolYear ?? 0, book.schoolYear);
    default:
      return '';
  }
}
