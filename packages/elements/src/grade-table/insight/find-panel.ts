import { html, nothing, type TemplateResult } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import { choiceField } from '../choice-field.ts';
import type { Grid } from '../grid.ts';
import { heldIn } from '../held.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { Display } from './display.ts';
import { FindBox } from './find-box.ts';
import { findStrings, type FindDictionary } from './find.strings.ts';
import { FILTERS, ofColumn, type Filter, type FilterKind } from './filter.ts';
import type { HeldKeys } from './held-keys.ts';
import { insightStyles } from './insight.styles.ts';
import { REGISTER, type Order } from './order.ts';
import { talliedCols } from './tally.ts';
import { wordsOf } from '../words-of.ts';
import { shortName } from './names.ts';

type OrderKey = 'register' | 'name' | 'highest' | 'lowest';

/** Finding a pupil by typing; which pupils the table shows, and in which order. */
export function createPanel(host: PanelHost): TablePanel<HeldKeys | undefined> {
  adoptLate(host.element, insightStyles);
  const display = new Display(host);
  const t = (): FindDictionary => wordsOf(findStrings, host);
  const box = new FindBox({
    grid: () => host.grid(),
    t,
    shows: (row) => {
      const session = host.session();
      return session ? display.arrangement(session).shows(row) : true;
    },
    onGo: (row) => {
      const session = host.session();
      box.reset();
      host.update();
      if (session) display.goTo(session, row);
    },
    onLeave: () => {
      host.element.focus();
      host.close();
    },
    update: () => host.update(),
    announce: (text) => host.announce(text),
  });
  const panel = new FindPanel(host, display, box, t);
  return {
    firstId: 'find-pupil',
    onOpen: (keys) => {
      box.reset();
      keys?.give((text) => {
        box.query = text;
        host.update();
      });
    },
    render: (session) => panel.render(session),
    renderClosed: (session) => panel.renderLine(session),
  };
}

class FindPanel {
  readonly #host: PanelHost;
  readonly #display: Display;
  readonly #box: FindBox;
  readonly #t: () => FindDictionary;

  constructor(host: PanelHost, display: Display, box: FindBox, t: () => FindDictionary) {
    this.#host = host;
    this.#display = display;
    this.#box = box;
    this.#t = t;
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    const grid = this.#host.grid();
    if (!grid) return nothing;
    const { filter, order } = this.#display.arrangement(session);
    return html`<div class="find-row">
        ${this.#box.render(grid)} ${this.#renderFilter(session, grid, filter)}
        ${this.#renderOrder(session, grid, order)}
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>
          ${this.#t().closePanel}
        </button>
      </div>
      ${this.renderLine(session)}`;
  }

  /** Stays as long as the table shows less than the register, or in another order. */
  renderLine(session: GradebookSession): TemplateResult | typeof nothing {
    this.#display.follow(session);
    const grid = this.#host.grid();
    const arrangement = this.#display.arrangement(session);
    if (!grid || arrangement.isPlain) return nothing;
    const t = this.#t();
    const { stale, order } = arrangement;
    return html`<div class="notice arranged">
      <p>
        ${this.#words(session, grid)}
        ${stale.length > 0 ? html`<b>${t.staleRows(stale.length)}</b>` : nothing}
        ${order.by === 'column' ? html`<span class="hint">${t.orderNote}</span>` : nothing}
      </p>
      ${stale.length > 0 ? this.#button(t.filterAgain, () => this.#again(session)) : nothing}
      ${this.#button(t.showAll, () => this.#showAll(session))}
    </div>`;
  }

  #button(label: string, run: () => void): TemplateResult {
    return html`<button type="button" class="button" @click=${run}>${label}</button>`;
  }

  #renderFilter(session: GradebookSession, grid: Grid, filter: Filter): TemplateResult {
    const t = this.#t();
    const { kind } = filter;
    const held = heldIn(session.sheet.book);
    const arrangement = this.#display.arrangement(session);
    const chosen = ofColumn(kind) ? filter.col : this.#here(grid);
    // Where nobody is meant in this column, the first one in which somebody is.
    const colOf = (each: FilterKind): number => {
      const cols = ofColumn(each) ? [chosen, ...talliedCols(session.sheet)] : [chosen];
      return cols.find((col) => arrangement.count({ kind: each, col }) > 0) ?? chosen;
    };
    const option = (each: FilterKind): [FilterKind, string, boolean] => {
      const count = arrangement.count({ kind: each, col: colOf(each) });
      const name = t.filterKind(each, held);
      return [each, each === 'all' ? name : t.filterOption(name, count), count === 0 && each !== kind];
    };
    const pick = (picked: FilterKind): void => this.#filter(session, { kind: picked, col: colOf(picked) });
    return html`${choiceField<FilterKind>({
      id: 'filter-rows',
      label: t.filterRows,
      value: kind,
      options: FILTERS.map(option),
      onPick: pick,
    })}
    ${ofColumn(kind) ? this.#renderCols(grid, t.filterColumn, 'filter-col', filter.col, (picked) => this.#filter(session, { kind, col: picked })) : nothing}`;
  }

  #renderOrder(session: GradebookSession, grid: Grid, order: Order): TemplateResult {
    const t = this.#t();
    const key = keyOf(order);
    const col = order.by === 'column' ? order.col : this.#here(grid);
    const options: [OrderKey, string][] = [
      ['register', t.orderRegister],
      ['name', t.orderName],
      ['highest', t.orderHighest],
      ['lowest', t.orderLowest],
    ];
    const pick = (picked: OrderKey, at: number): void => this.#order(session, orderOf(picked, at));
    return html`${choiceField<OrderKey>({
      id: 'order-rows',
      label: t.rowsOrder,
      value: key,
      options,
      onPick: (picked) => pick(picked, col),
    })}
    ${order.by === 'column' ? this.#renderCols(grid, t.orderColumn, 'order-col', col, (picked) => pick(key, picked)) : nothing}`;
  }

  #renderCols(
    grid: Grid,
    label: string,
    id: string,
    current: number,
    onPick: (col: number) => void,
  ): TemplateResult {
    return choiceField({
      id,
      label,
      value: String(current),
      options: talliedCols(grid.session.sheet).map((col) => [String(col), shortName(this.#host, grid, col)]),
      short: true,
      onPick: (picked) => onPick(Number(picked)),
    });
  }

  /** The column the cursor stands in, if it can be counted. */
  #here(grid: Grid): number {
    const cols = talliedCols(grid.session.sheet);
    return cols.find((col) => col === grid.place?.col) ?? cols[0] ?? 0;
  }

  #filter(session: GradebookSession, filter: Filter): void {
    this.#tell(session, this.#display.apply(session, { filter }));
  }

  #order(session: GradebookSession, order: Order): void {
    this.#tell(session, this.#display.apply(session, { order }));
  }

  #again(session: GradebookSession): void {
    const { filter } = this.#display.arrangement(session);
    this.#tell(session, this.#display.apply(session, { filter }));
    this.#host.element.focus();
  }

  #showAll(session: GradebookSession): void {
    this.#display.showAll(session);
    this.#host.announce(this.#t().shownAll(session.sheet.rowCount));
    this.#host.element.focus();
  }

  #tell(session: GradebookSession, done: boolean): void {
    const grid = this.#host.grid();
    const t = this.#t();
    if (!grid) return;
    if (!done) this.#host.announce(t.nobodyFits);
    else {
      const { order } = this.#display.arrangement(session);
      const words = this.#words(session, grid);
      this.#host.announce(order.by === 'column' ? `${words} ${t.orderNote}` : words);
    }
    this.#host.update();
  }

  /** `Đang hiện 5 trên 45 em: thiếu điểm ở một cột (TX2). Theo tên (A–Y).` */
  #words(session: GradebookSession, grid: Grid): string {
    const t = this.#t();
    const { filter, order, rows, isFiltered } = this.#display.arrangement(session);
    const all = session.sheet.rowCount;
    const column = (col: number): string => shortName(this.#host, grid, col);
    const shown = isFiltered
      ? t.shownRows(rows?.length ?? all, all) +
        t.byFilter(
          t.filterKind(filter.kind, heldIn(session.sheet.book)),
          ofColumn(filter.kind) ? column(filter.col) : '',
        )
      : t.shownAll(all);
    const labels = {
      register: t.orderRegister,
      name: t.orderName,
      highest: t.orderHighest,
      lowest: t.orderLowest,
    };
    const sorted = t.byOrder(labels[keyOf(order)], order.by === 'column' ? column(order.col) : '');
    return order.by === 'register' ? `${shown}.` : `${shown}. ${sorted}.`;
  }
}

function keyOf(order: Order): OrderKey {
  return order.by === 'column' ? (order.descending ? 'highest' : 'lowest') : order.by;
}

function orderOf(key: OrderKey, col: number): Order {
  if (key === 'register') return REGISTER;
  return key === 'name' ? { by: 'name' } : { by: 'column', col, descending: key === 'highest' };
}
