import type { NewsItem } from './news.source.ts';

type Text = { state: 'opening' } | { state: 'failed' } | { state: 'open'; node: HTMLElement };

/** An item of a feed that the browser read says what its links are relative to; those of the central system are absolute. */
type RawItem = NewsItem & { baseUrl?: string | null };

/**
 * Owns which items are unfolded and the sanitised nodes of each. The sanitiser is loaded with the first item that is
 * unfolded. The host draws; nodes are kept because a fragment can be put into a page only once.
 */
export class NewsTexts {
  readonly #host: { requestUpdate(): void };
  readonly #texts = new Map<string, Text>();

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  get(item: NewsItem): Text | undefined {
    return this.#texts.get(item.id);
  }

  close(item: NewsItem): void {
    this.#texts.delete(item.id);
    this.#host.requestUpdate();
  }

  /** `level` is for the topmost heading of the text. */
  async open(item: RawItem, level: number, pictures: boolean): Promise<void> {
    const opening: Text = { state: 'opening' };
    this.#set(item, opening);
    let text: Text;
    try {
      const { cleanMarkup } = await import('./news.markup.ts');
      const node = document.createElement('div');
      node.className = 'text';
      node.append(cleanMarkup(item.html, { base: item.baseUrl ?? item.url, level, pictures }));
      text = { state: 'open', node };
    } catch {
      // The part could not be fetched: the page lost its connection since it was opened.
      text = { state: 'failed' };
    }
    // Folded again while the part was on its way.
    if (this.#texts.get(item.id) === opening) this.#set(item, text);
  }

  #set(item: NewsItem, text: Text): void {
    this.#texts.set(item.id, text);
    this.#host.requestUpdate();
  }
}

/** Does the HTML say more than the summary? Many feeds send the same sentence twice. */
export function saysMore({ html, summary }: NewsItem): boolean {
  if (/<(img|table|ul|ol)\b/i.test(html)) return true;
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > summary.length + 20;
}
