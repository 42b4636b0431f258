import { html, nothing, type TemplateResult } from 'lit';
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
  onChoose(change: NewsChoice): void;
  onSearch(event: Event): void;
}

/** What narrows the list: sources, kinds, categories, words. What there is no choice of is left out. */
export function renderTools(props: ToolsProps): TemplateResult | typeof nothing {
  const { t, choice, sources, categories, hasKinds, search, onChoose, onSearch } = props;
  if (!search && !hasKinds && sources.length < 2 && categories.length < 2) return nothing;
  const sourceChips = sources.map(({ id, label }): Chip => [label, () => onChoose({ source: id }), id]);
  return html`<div class="tools">
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
      categories.length > 1
        ? html`<select
            class="words"
            aria-label=${t.categoryLabel}
            @change=${({ target }: Event) =>
              onChoose({ category: (target as HTMLSelectElement).value || undefined })}
          >
            ${['', ...categories].map(
              (name) =>
                html`<option value=${name} ?selected=${name === (choice.category ?? '')}>
                  ${name || t.allCategories}
                </option>`,
            )}
          </select>`
        : nothing
    }${
      sources.length > 1
        ? chips(t.filterLabel, choice.source, [
            [t.all, () => onChoose({ source: undefined })],
            ...sourceChips,
          ])
        : nothing
    }${
      hasKinds
        ? chips(t.kindLabel, choice.kind, [
            [t.allKinds, () => onChoose({ kind: undefined })],
            [t.news, () => onChoose({ kind: 'news' }), 'news'],
            [t.documents, () => onChoose({ kind: 'document' }), 'document'],
          ])
        : nothing
    }
  </div>`;
}

type Chip = [label: string, choose: () => void, id?: string];

function chips(label: string, chosen: string | undefined, all: Chip[]): TemplateResult {
  return html`<div class="filter" role="group" aria-label=${label}>
    ${all.map(
      ([text, choose, id]) =>
        html`<button
          class="chip"
          type="button"
          aria-pressed=${chosen === id ? 'true' : 'false'}
          @click=${choose}
        >
          <span data-text=${text}>${text}</span>
        </button>`,
    )}
  </div>`;
}
