import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import type { Grid } from '../grid.ts';
import { OnDemand } from '../on-demand.ts';
import type { PanelHost } from '../panel.ts';
import { wordsOf } from '../words-of.ts';
import type * as Module from './keypad.ts';

/** A finger on glass, with no finer pointer beside it. Held across, a phone has no room for table and keys. */
const TOUCH = '(pointer: coarse) and (not (any-pointer: fine)) and (min-height: 30rem)';

/** Owns whether the keypad is shown: on touch screens until its person prefers the phone's keyboard. */
export class KeypadController implements ReactiveController {
  readonly #host: LitElement;
  readonly #module: OnDemand<typeof Module>;
  readonly #asked: () => 'always' | 'never' | undefined;
  readonly #touch = matchMedia(TOUCH);
  #wanted = true;
  #left = false;
  #inPlace = false;
  /** Somebody was at a cell: before, the page has the room. */
  #begun = false;

  /** What stands below the table, and the page's own header above it, leave the table the rest of the screen. */
  readonly #below = new ResizeObserver(([entry]) => {
    const box = this.#host.renderRoot as HTMLElement;
    const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const room = Math.ceil((entry?.target.getBoundingClientRect().height ?? 0) + header);
    box.style.setProperty('--_keypad-room', `${room}px`);
    this.#grid?.editor.stay();
  });
  #grid: Grid | null = null;
  #watched: Element | null = null;

  constructor(host: LitElement, asked: () => 'always' | 'never' | undefined) {
    this.#host = host;
    this.#asked = asked;
    this.#module = new OnDemand(
      host,
      () => import('./keypad.ts'),
      ({ keypadStyles }) => adoptLate(host, keypadStyles),
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.#touch.addEventListener('change', this.#update);
    this.#host.addEventListener('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#touch.removeEventListener('change', this.#update);
    this.#host.removeEventListener('focusin', this.#onFocus);
    this.#watch(null);
  }

  /** True where it can be called back after the phone's keyboard was preferred. */
  get isOffered(): boolean {
    return this.#suits && !this.#wanted;
  }

  get isShown(): boolean {
    return (this.#host.renderRoot as HTMLElement).classList.contains('with-keypad');
  }

  get #suits(): boolean {
    const asked = this.#asked();
    return asked === 'always' || (asked !== 'never' && this.#touch.matches);
  }

  open(): void {
    this.#wanted = true;
    this.#update();
  }

  render(grid: Grid, phrases: Pick<PanelHost, 'language' | 'overrides'>): TemplateResult | typeof nothing {
    const { editor, session, place } = grid;
    const module = this.#suits && this.#wanted && session.sheet.book.canEdit ? this.#module.module : null;
    editor.ownKeypad = module !== null;
    this.#begun ||= editor.hasFocus || this.#asked() === 'always';
    const isAtWork = module && this.#begun && place;
    // Where nothing can be typed, the words and what can be asked for stay at the thumb without the keys.
    const isOpen =
      isAtWork && place.col < session.sheet.colCount && !session.isReadOnly(place.row, place.col);
    const shown = isOpen
      ? module.keypad({
          grid,
          t: wordsOf(module.keypadStrings, phrases),
          left: this.#left,
          onSide: () => {
            this.#left = !this.#left;
            this.#update();
          },
          onClose: () => {
            this.#wanted = false;
            this.#update();
            editor.focus();
          },
        })
      : nothing;
    const box = this.#host.renderRoot as HTMLElement;
    const stays = isAtWork && (!isOpen || shown !== nothing);
    box.classList.toggle('with-keypad', Boolean(stays));
    this.#grid = grid;
    this.#watch(stays ? box.querySelector('.below') : null);
    if (stays && editor.hasFocus && !this.#inPlace) this.#bringIntoPlace(box);
    return shown;
  }

  #watch(below: Element | null): void {
    if (below === this.#watched) return;
    this.#below.disconnect();
    this.#watched = below;
    if (below) this.#below.observe(below);
  }

  /** On a small screen table and keys fit once what stands above them has left it. */
  #bringIntoPlace(box: HTMLElement): void {
    this.#inPlace = true;
    requestAnimationFrame(() => {
      const below = box.querySelector('.below')?.getBoundingClientRect();
      const table = box.querySelector('.scroller');
      if (below && table && table.getBoundingClientRect().bottom > below.top)
        table.scrollIntoView({ block: 'start' });
    });
  }

  readonly #onFocus = (): void => {
    if (!this.#begun) this.#update();
  };

  readonly #update = (): void => this.#host.requestUpdate();
}
