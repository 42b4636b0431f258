import { bytesOf, type CorpusCase } from '../../../feeds/src/fixtures/corpus/case.ts';
import { corpus } from '../../../feeds/src/fixtures/corpus/index.ts';
import type { Item, Library } from './libraries.ts';

const cases = Object.values(corpus).flat();

/** Per cent of the corpus that a library reads rightly, told apart from what only our reader gives. */
export function shareRead(library: Library): number {
  return (cases.filter((one) => isRight(library, one)).length / cases.length) * 100;
}

export const corpusSize = cases.length;

/** The number of items and their titles, addresses and instants, each as far as the case names it. */
function isRight(library: Library, one: CorpusCase): boolean {
  let items: Item[] | null = null;
  try {
    items = library.read(bytesOf(one), one);
  } catch {
    // It says that this is no feed.
  }
  if (one.error) return items === null;
  const wanted = one.items ?? [];
  if (items?.length !== wanted.length) return false;
  return wanted.every(({ title, url, publishedAt }, index) => {
    const found = items[index];
    return (
      found !== undefined &&
      (title === undefined || tidy(found.title) === title) &&
      (url === undefined || address(found.url) === url) &&
      (publishedAt === undefined || instant(found.publishedAt) === instant(publishedAt))
    );
  });
}

/** Nobody loses a point for spaces or for letters as base and mark. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');
const address = (url: string | null): string | null => (url === null ? null : (URL.parse(url)?.href ?? url));
const instant = (date: string | null): number | null => (date === null ? null : Date.parse(date));
