import { mergeItems, readFeed } from '@lienthong/feeds';
import { sanitise } from '../../../server/src/syndication/sanitise.ts';
import { median, type Row } from '../report.ts';
import { corpusSize, shareRead } from './corpus.ts';
import { archive, largeFeed } from './input.ts';
import { feedsmith, ours, rowanManning, type Library } from './libraries.ts';

const feeds = 5;
const itemsEach = 100;
const rounds = 15;

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** From the bytes of several feeds to one list that can be shown. The others have no merging: they get ours. */
function whole(library: Library, input: readonly Uint8Array[]): number {
  const read = input.map((bytes, source) => ({
    source: String(source),
    items: library
      .read(bytes, { url: `https://truong${source}.example/feed` })
      .map((item) => ({ ...item, html: sanitise(item.unsafeHtml, item.url) })),
  }));
  return mergeItems(read).length;
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const input = Array.from({ length: feeds }, (_, source) => largeFeed(source, itemsEach));
  const libraries = [ours, feedsmith, rowanManning];
  const merged = new Set(libraries.map((library) => whole(library, input)));
  if (merged.size !== 1)
    throw new Error(`The libraries merge to different lists: ${[...merged].join(', ')} items.`);

  const all = new Map(libraries.map((library) => [library, [] as number[]]));
  const parsing = new Map(libraries.map((library) => [library, [] as number[]]));
  // In turns, each library first in a third of the rounds: what the machine does meanwhile hits all alike.
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < libraries.length; turn += 1) {
      const library = libraries[(round + turn) % libraries.length] ?? ours;
      all.get(library)?.push(time(() => whole(library, input)));
      parsing
        .get(library)
        ?.push(time(() => input.map((bytes) => library.read(bytes, { url: 'https://truong.example/feed' }))));
    }
  }
  const of = (times: Map<Library, number[]>, library: Library) => median(times.get(library) ?? []);

  const tenThousand = archive(10_000);
  const single = archive(1000);
  const readAndMerge = (bytes: Uint8Array) =>
    mergeItems([{ source: 'so', items: readFeed(bytes, { url: 'https://so.example/rss' }).items }]);
  // As many items either way, in turns.
  const archives = Array.from({ length: 11 }, () => ({
    large: time(() => readAndMerge(tenThousand)),
    small: time(() => Array.from({ length: 10 }, () => readAndMerge(single).length)),
  }));
  const large = median(archives.map((round) => round.large));
  const small = median(archives.map((round) => round.small));

  const count = feeds * itemsEach;
  const others = [feedsmith, rowanManning];
  return {
    title: `Feeds: ${count} items of ${feeds} feeds, medians of ${rounds} rounds in turns; corpus of ${corpusSize}`,
    rows: [
      ...others.map((library): Row => {
        const mine = of(all, ours);
        const baseline = { name: library.name, value: of(all, library) };
        const budget = { text: 'at most 1.5 times', kept: mine <= baseline.value * 1.5 };
        return { what: 'parse, sanitise and merge', ours: mine, baseline, unit: 'ms', budget };
      }),
      ...others.map((library): Row => ({
        ...{ what: 'parse alone, texts and dates included', ours: of(parsing, ours), unit: 'ms' },
        baseline: { name: library.name, value: of(parsing, library) },
      })),
      {
        what: '10,000 items: parse and merge',
        ours: large,
        baseline: { name: 'ten times 1,000', value: small },
        unit: 'ms',
        budget: { text: 'linear (at most twice)', kept: large <= small * 2 },
      },
      ...others.map((library): Row => {
        const mine = shareRead(ours);
        const baseline = { name: library.name, value: shareRead(library) };
        return {
          ...{ what: 'of the corpus read rightly', ours: mine, baseline, unit: '%' },
          budget: { text: 'all of it', kept: mine === 100 },
        };
      }),
    ],
  };
}
