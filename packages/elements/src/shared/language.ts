/** Languages the elements speak. Vietnamese comes first and is the default. */
export type Language = 'vi' | 'en';

/** `en`, `en-GB`, `EN` are English; everything else is Vietnamese, the language of the schools. */
export function toLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (!primary) return undefined;
  return primary === 'en' ? 'en' : 'vi';
}

/** The nearest `lang` at or above a node, through shadow boundaries. */
export function nearestLanguage(start: Element | null): Language | undefined {
  let node: Element | null = start;
  while (node) {
    const holder: Element | null = node.closest('[lang]');
    const language = toLanguage(holder?.getAttribute('lang'));
    if (language) return language;
    const root: Node = (holder ?? node).getRootNode();
    node = holder?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back after any `lang` in the document changed; one observer serves every element of the page. */
export function observeLanguage(listener: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const each of [...listeners]) each();
    });
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['lang'],
      subtree: true,
    });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      observer?.disconnect();
      observer = undefined;
    }
  };
}
