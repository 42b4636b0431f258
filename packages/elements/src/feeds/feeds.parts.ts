import { html, nothing, type TemplateResult } from 'lit';
import { link, stateSign, type StateSign } from '../shared/app-parts.ts';
import { dayOf } from '../shared/format.ts';
import type { Feed, FeedsSource, FeedWindow } from './feeds.source.ts';
import type { FeedsDictionary } from './feeds.strings.ts';

/** What may be asked for of a feed; `add` and `log` of all. */
export type FeedAct = 'check' | 'rename' | 'remove' | 'move' | 'add' | 'log';

/** What the parts need of the element that draws them. */
export interface FeedsView {
  readonly t: FeedsDictionary;
  readonly of: FeedsSource['of'];
  readonly checking: string | undefined;
  number(value: number): string;
  day(value: string): string;
  time(value: string): string;
  dayTime(value: string): string;
  problem(error: unknown): string;
  onAct(act: FeedAct, feed?: Feed): void;
  /** The form or the question that is open at a feed, and what became of it. */
  at(feed: Feed): unknown;
}

/** More lines than this nobody reads; the log has them all. */
const mostLines = 6;

/** The hours that were missed, named by day and feed: the first thing one sees. */
export function renderAlarm(
  feeds: readonly Feed[],
  windows: readonly FeedWindow[] | undefined,
  { t, number, day }: FeedsView,
): TemplateResult {
  const lines = new Map<string, string[]>();
  let count = 0;
  const note = (line: string, text: string, times: number): void => {
    count += times;
    lines.set(line, [...(lines.get(line) ?? []), text]);
  };
  if (windows) {
    const from = dayOf(new Date(Date.now() - 6 * 86_400_000));
    for (const { day: of, closes, label } of windows)
      if (of >= from) note(t.before(closes.replace(/^0/, ''), day(of)), label, 1);
  } else
    for (const { label, missedWindows } of feeds)
      if (missedWindows > 0) note(label, t.times(number(missedWindows)), missedWindows);
  if (count === 0) return html`<p class="status kept">${t.kept}</p>`;
  const all = [...lines];
  return html`<section class="notice danger alarm" aria-labelledby="alarm">
    <h3 class="app" id="alarm">${t.alarm(number(windows ? lines.size : count))}</h3>
    <ul>
      ${all.slice(0, mostLines).map(([line, texts]) => html`<li><strong>${line}:</strong> ${texts.join(', ')}</li>`)}
      ${all.length > mostLines ? html`<li>${t.others(number(all.length - mostLines))}</li>` : nothing}
    </ul>
    <p>${t.alarmHint}</p>
  </section>`;
}

/** One feed: whose it is, when it was read, what is wrong with it, and what can be done. */
export function renderFeed(feed: Feed, view: FeedsView): TemplateResult {
  const { t, of, onAct } = view;
  const { id, label, issuer, url, registeredBy, problem, nextCheckAt, lastSuccessAt, movedTo } = feed;
  const own = registeredBy === of;
  const gone = nextCheckAt === null;
  const when = (value: string): string =>
    dayOf(value) === dayOf(new Date()) ? view.time(value) : view.dayTime(value);
  const [sign, words]: [StateSign, string] = gone
    ? ['over', t.gone]
    : problem
      ? ['stopped', t.failing]
      : lastSuccessAt
        ? ['open', t.readAt(when(lastSuccessAt))]
        : ['soon', t.unread];
  const button = (act: 'check' | 'rename' | 'remove' | 'move'): TemplateResult => {
    const busy = act === 'check' && view.checking === id;
    return html`<button
      class="button quiet"
      type="button"
      data-act=${act}
      aria-label=${t.of(t[act], label)}
      aria-disabled=${busy ? 'true' : nothing}
      @click=${() => onAct(act, feed)}
    >
      ${busy ? t.checking : t[act]}
    </button>`;
  };
  return html`<li class="row" id="feed-${id}" aria-labelledby="label-${id}">
    <div class="what">
      <h3 class="app" id="label-${id}" tabindex="-1">${label}</h3>
      <p class="vendor">${t[issuer]}${of === 'school' ? `, ${own ? t.bySchool : t.byAuthority}` : nothing}</p>
      <p class="vendor">${link(url, url)}</p>
    </div>
    <dl class="facts">
      <div class="state">
        <dt class="visually-hidden">${t.state}</dt>
        <dd>${stateSign(sign)}${words}</dd>
      </div>
    </dl>
    ${
      problem
        ? html`<div class="notice warning">
            <p>
              ${problem.detail || view.problem(problem.code)}
              ${lastSuccessAt ? t.lastRead(when(lastSuccessAt)) : t.neverRead}
              ${gone && own ? t.goneHint : nothing}
            </p>
          </div>`
        : nothing
    }
    ${
      movedTo
        ? html`<div class="notice">
            <p>${t.movedTo(movedTo)}</p>
            ${own ? button('move') : nothing}
          </div>`
        : nothing
    }
    <div class="buttons">
      ${button('check')} ${own ? html`${button('rename')} ${button('remove')}` : nothing}
    </div>
    ${view.at(feed)}
  </li>`;
}
