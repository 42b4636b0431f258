import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from './news.source.ts';
import type { NewsDictionary } from './news.strings.ts';

type Time = (value: string) => string;

/** One line for each source that is not what it should be, in words a webmaster can act on. */
export function renderProblems(
  sources: readonly Feed[],
  t: NewsDictionary,
  time: Time,
): TemplateResult | typeof nothing {
  const failing = sources.filter(({ problem }) => problem !== null);
  if (failing.length === 0) return nothing;
  return html`<ul class="problems">
    ${failing.map(
      (source) =>
        html`<li class="problem">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="7" />
            <path d="M8 4v5M8 11v1.2" />
          </svg>
          <span>${problemOf(source, t, time)}</span>
        </li>`,
    )}
  </ul>`;
}

function problemOf({ label, problem, lastSuccessAt }: Feed, t: NewsDictionary, time: Time): string {
  if (problem?.code === 'not_a_feed' && !lastSuccessAt) return t.notAFeed(label);
  return lastSuccessAt ? t.sourceDown(label, time(lastSuccessAt)) : t.sourceDownEmpty(label);
}

/** What the reader of `src` says about each feed when none could be read. */
export function sourcesOf(error: unknown): readonly Feed[] {
  return error instanceof Error && 'sources' in error && Array.isArray(error.sources) ? error.sources : [];
}

/** When any of the sources was last asked. */
export function lastChecked(sources: readonly Feed[]): string | undefined {
  return sources
    .flatMap(({ lastCheckedAt }) => lastCheckedAt ?? [])
    .sort()
    .at(-1);
}

export interface PagesProps {
  readonly t: NewsDictionary;
  readonly page: number;
  readonly hasNext: boolean;
  /** Why the next page could not be read. */
  readonly error: unknown;
  problem(error: unknown): string;
  onTurn(by: number): void;
}

/** Pages one after another; disabled in name only, so that the button keeps the focus. */
export function renderPages({
  t,
  page,
  hasNext,
  error,
  problem,
  onTurn,
}: PagesProps): TemplateResult | typeof nothing {
  if (page === 0 && !hasNext) return nothing;
  const button = (label: string, by: number, works: boolean): TemplateResult =>
    html`<button
      class="button"
      type="button"
      aria-disabled=${works ? nothing : 'true'}
      @click=${() => works && onTurn(by)}
    >
      ${label}
    </button>`;
  return html`<nav class="pages" aria-label=${t.pages}>
      ${button(t.previous, -1, page > 0)}<span>${t.page(page + 1)}</span>${button(t.next, 1, hasNext)}
    </nav>
    ${error ? html`<div class="error" role="alert">${t.moreFailed} ${problem(error)}</div>` : nothing}`;
}
