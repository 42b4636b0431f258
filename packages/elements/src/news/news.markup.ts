/**
 * Turns the HTML of a news item into nodes that may stand in a page. Loaded only when someone opens an item: DOMPurify is
 * half the weight of the element.
 */
import DOMPurify, { type Config } from 'dompurify';

/** What a notice needs to be read; whatever is not named here goes, with its attributes. */
const allowedTags = (
  'a abbr b blockquote br caption code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s small ' +
  'span strong sub sup table tbody td tfoot th thead time tr u ul'
).split(' ');
const allowedAttributes =
  'alt colspan datetime dir height href lang rowspan scope src start title width'.split(' ');

const httpOnly = /^https?:\/\//i;
const purifier = DOMPurify(window);

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(text: string): string },
  ): Policy;
}
let policy: Policy | undefined;

export interface MarkupOptions {
  /** The address of the item; links inside it may be relative to that. */
  base: string | null;
  /** Of the topmost heading, in the outline of the page. */
  level: number;
  /** Whether pictures of other sites may stand in it. */
  pictures: boolean;
}

export function cleanMarkup(html: string, { base, level, pictures }: MarkupOptions): DocumentFragment {
  purifier.removeAllHooks();
  purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
    if (attribute.attrName !== 'href' && attribute.attrName !== 'src') return;
    const absolute = resolve(attribute.attrValue, base);
    if (absolute === undefined) attribute.keepAttr = false;
    else attribute.attrValue = absolute;
  });
  // A set of frames has no body: nothing of it is left.
  const cleaned: DocumentFragment | null = purifier.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: httpOnly,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: parsingPolicy(),
  });
  const fragment = cleaned ?? document.createDocumentFragment();
  for (const link of fragment.querySelectorAll('a')) {
    link.rel = 'noopener noreferrer';
    link.target = '_blank';
  }
  for (const image of fragment.querySelectorAll('img')) {
    if (!image.hasAttribute('src') || !(pictures || image.src.startsWith(`${location.origin}/`)))
      image.remove();
    else {
      image.loading = 'lazy';
      image.decoding = 'async';
      image.referrerPolicy = 'no-referrer';
      if (!image.hasAttribute('alt')) image.alt = '';
    }
  }
  shiftHeadings(fragment, level);
  for (const table of fragment.querySelectorAll('table')) scrollable(table);
  return fragment;
}

/** A page with a `trusted-types` list names this policy beside `lit-html`; DOMPurify only parses with it. */
function parsingPolicy(): Policy | undefined {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  return (policy ??= factory?.createPolicy('lienthong-news', {
    createHTML: (text) => text,
    createScriptURL: (text) => text,
  }));
}

function resolve(value: string, base: string | null): string | undefined {
  try {
    const { href } = base ? new URL(value.trim(), base) : new URL(value.trim());
    return httpOnly.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The topmost heading of a foreign text comes below the headline of its item; the others keep their distance to it. */
function shiftHeadings(fragment: DocumentFragment, level: number): void {
  const headings = [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map(({ localName }) => Number(localName[1]));
  const by = level - Math.min(...levels);
  headings.forEach((heading, index) => {
    const shifted = document.createElement(`h${Math.min(6, (levels[index] ?? 1) + by)}`);
    shifted.className = 'heading';
    shifted.append(...heading.childNodes);
    heading.replaceWith(shifted);
  });
}

/** Wide tables scroll by themselves, also by keyboard. */
function scrollable(table: Element): void {
  const frame = document.createElement('div');
  frame.className = 'scroll';
  frame.tabIndex = 0;
  frame.role = 'group';
  frame.ariaLabel = table.querySelector('caption')?.textContent?.trim() ?? '';
  table.replaceWith(frame);
  frame.append(table);
}
