import { html, nothing, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';

/** One thing to do with the table as a whole. */
export interface MenuItem {
  readonly label: string;
  /** How much waits there: shown on the button, too. */
  readonly count?: number;
  /** Also at hand elsewhere, so that a small screen may leave it out. */
  readonly elsewhere?: boolean;
  /** A line stands above it. */
  readonly begins?: boolean;
  /** Only where the toolbar has no room for its button. */
  readonly narrow?: boolean;
  run(): void;
}

export interface MenuProps {
  readonly items: readonly MenuItem[];
  readonly open: boolean;
  readonly t: GradeTableDictionary;
  onToggle(open: boolean): void;
}

/** One list, with a line between what belongs together. */
export function inGroups(...groups: readonly (readonly MenuItem[])[]): MenuItem[] {
  return groups
    .filter(({ length }) => length > 0)
    .flatMap((items, group) => items.map((item, index) => ({ ...item, begins: group > 0 && index === 0 })));
}

/**
 * Items of a list that is open: nothing moves under a finger that is on its way. What came since it was opened, when a module
 * arrived or a colleague asked for something, stands at its end until it is opened anew.
 */
export function inPlace(before: readonly MenuItem[], now: readonly MenuItem[]): MenuItem[] {
  const known = before.flatMap(({ label, begins = false }) => {
    const item = now.find((each) => each.label === label);
    return item ? [{ ...item, begins }] : [];
  });
  const fresh = now.filter(({ label }) => !before.some((each) => each.label === label));
  return [...known, ...fresh.map((item, index) => ({ ...item, begins: index === 0 }))];
}

/** The button of the toolbar that holds what is wanted seldom; a disclosure, so that Tab walks through it. */
export function menu({ items, open, t, onToggle }: MenuProps): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const waiting = items.reduce((all, { count = 0 }) => all + count, 0);
  const leave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !(event.currentTarget as Node).contains(to)) onToggle(false);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    onToggle(false);
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
  };
  // The list goes, and with it the pressed button: what is opened may take the focus from here.
  const choose = (event: Event, run: () => void): void => {
    (event.currentTarget as HTMLElement).closest('.menu')?.querySelector('button')?.focus();
    onToggle(false);
    run();
  };
  return html`<div class="menu" @focusout=${leave} @keydown=${escape}>
    <button
      type="button"
      class="button quiet"
      id="toggle-more"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="more"
      @click=${() => onToggle(!open)}
    >
      ${t.more} ${waiting ? html`<span class="count" aria-hidden="true">${waiting}</span>` : nothing}
    </button>
    <ul id="more" ?hidden=${!open}>
      ${items.map(
        ({ label, begins, narrow, run }) =>
          html`<li class="${begins ? 'begins' : ''} ${narrow ? 'narrow-only' : ''}">
            <button type="button" class="button quiet" @click=${(event: Event) => choose(event, run)}>
              ${label}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
