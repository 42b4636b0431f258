import { html, nothing, type TemplateResult } from 'lit';
import { chevron } from './news.item.ts';
import type { Feed, NewsChoice } from './news.source.ts';
import type { NewsDictionary } from './news.strings.ts';

export interface ToolsProps {
  readonly t: NewsDictionary;
  readonly choice: NewsChoice;
  readonly sources: readonly Feed[];
  readonly categories: readonly string[];
  /** Are there news and documents to tell apart? */
  readonly hasKinds: boolean;
  readonly search: boolean;
  /** Are the field and the lists behind the button shown? */
  readonly isOpen: boolean;
  onChoose(change: NewsChoice): void;
  onSearch(event: Event): void;
  onTools(): void;
}

/**
 * What narrows the list: the sources in a row, the rest behind one quiet button, so that the first headline stays near the
 * top. What there is no choice of is left out.
 */
export function renderTools(props: ToolsProps): TemplateResult | typeof nothing {
  const { t, choice, sources, categories, hasKinds, search, isOpen, onChoose, onTools } = props;
  const hasMore = search || hasKinds || categories.length > 1;
  if (!hasMore && sources.length < 2) return nothing;
  const chips = [{ id: undefined, label: t.all }, ...sources];
  return html`<div class="tools">
    ${
      sources.length > 1
        ? html`<div class="filter" role="group" aria-label=${t.filterLabel}>
            ${chips.map(
              ({ id, label }) =>
                html`<button
                  class="chip"
                  type="button"
                  aria-pressed=${choice.source === id ? 'true' : 'false'}
                  @click=${() => onChoose({ source: id })}
                >
                  <span data-text=${label}>${label}</span>
                </button>`,
            )}
          </div>`
        : nothing
    }${
      hasMore
        ? html`<button
            class="button quiet tune"
            type="button"
            aria-expanded=${isOpen ? 'true' : 'false'}
            @click=${onTools}
          >
            ${search ? t.searchAndFilter : t.filter}${chevron}
          </button>`
        : nothing
    }${isOpen && hasMore ? more(props) : nothing}
  </div>`;
}

function more({ t, choice, categories, hasKinds, search, onChoose, onSearch }: ToolsProps): TemplateResult {
  return html`<div class="more">
    ${
      search
        ? html`<input
            class="words"
            type="search"
            maxlength="100"
            aria-label=${t.search}
            placeholder=${t.search}
            .value=${choice.q ?? ''}
            @input=${onSearch}
          />`
        : nothing
    }${
      hasKinds
        ? select(t.kindLabel, choice.kind, (kind) => onChoose({ kind: kind as NewsChoice['kind'] }), [
            ['', t.allKinds],
            ['news', t.news],
            ['document', t.documents],
          ])
        : nothing
    }${
      categories.length > 1
        ? select(t.categoryLabel, choice.category, (category) => onChoose({ category }), [
            ['', t.allCategories],
            ...categories.map((name): Option => [name, name]),
          ])
        : nothing
    }
  </div>`;
}

type Option = [value: string, label: string];

function select(
  label: string,
  chosen: string | undefined,
  choose: (value: string | undefined) => void,
  options: Option[],
): TemplateResult {
  return html`<select
    class="words"
    aria-label=${label}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value || undefined)}
  >
    ${options.map(
      ([value, text]) => html`<option value=${value} ?selected=${value === (chosen ?? '')}>${text}</option>`,
    )}
  </select>`;
}
