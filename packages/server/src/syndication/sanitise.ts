import { resolveUrl } from '@lienthong/feeds';
import sanitizeHtml from 'sanitize-html';
import { cut } from '../text.ts';

/** Longer texts are cut before they are parsed: a news item is no book, and parsing costs time. */
const longest = 60_000;

/**
 * HTML of a feed with nothing left but text structure and links: no scripts, styles, forms, frames or pictures. Pictures are
 * left out because loading them would tell other servers who reads the school's site.
 */
export function sanitise(unsafeHtml: string, base: string | null): string {
  return sanitizeHtml(cut(unsafeHtml, longest), {
    allowedTags: [
      ...[
        'p',
        'br',
        'hr',
        'h3',
        'h4',
        'h5',
        'h6',
        'blockquote',
        'pre',
        'code',
        'ul',
        'ol',
        'li',
        'dl',
        'dt',
        'dd',
        'a',
      ],
      ...[
        'strong',
        'b',
        'em',
        'i',
        'u',
        's',
        'sub',
        'sup',
        'table',
        'caption',
        'thead',
        'tbody',
        'tfoot',
        'tr',
        'th',
        'td',
      ],
    ],
    allowedAttributes: {
      a: ['href', 'rel'],
      th: ['colspan', 'rowspan', 'scope'],
      td: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 40,
    transformTags: {
      // The page an item is shown on has its own first and second level.
      h1: 'h3',
      h2: 'h3',
      a: (tagName, { href }) => {
        const address = linkOf(href, base);
        return { tagName, attribs: address === null ? {} : { href: address, rel: 'noopener' } };
      },
    },
  }).trim();
}

function linkOf(href: string | undefined, base: string | null): string | null {
  if (href === undefined) return null;
  return /^\s*(?:mailto|tel):/i.test(href) ? href.trim() : resolveUrl(href, base);
}
