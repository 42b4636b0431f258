import { median, percentile, type Row } from '../report.ts';
import { startBench, type PageName } from './browser.ts';
import {
  entering,
  growth,
  heapOfClass,
  LARGE,
  opening,
  pasting,
  scrolling,
  typedBlind,
  type Entering,
} from './measures.ts';

const runs = 7;
const CLASS = 'rows=45&columns=20';
const frame = 1000 / 60;

/** Every page once in each round, so that a busy minute of the machine hits all of them. */
async function rounds<Figure, Name extends PageName>(
  names: readonly Name[],
  measure: (name: Name) => Promise<Figure>,
  times = runs,
): Promise<Record<Name, Figure[]>> {
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Figure[]>;
  for (let run = 0; run < times; run += 1) {
    for (const name of names) figures[name].push(await measure(name));
  }
  return figures;
}

const paint = (figures: readonly Entering[]) => median(figures.map((figure) => figure.paint));
const enter = (figures: readonly Entering[]) => figures.flatMap((figure) => figure.enter);

function against(name: string, value: number) {
  return { name, value };
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const browser = await startBench();
  await opening(browser, 'bare', CLASS); // warms the browser itself

  const small = await rounds(['bare', 'ours', 'tabulator', 'revogrid'], (name) =>
    entering(browser, name, CLASS),
  );
  const large = await rounds(['minimal', 'ours'], (name) => entering(browser, name, LARGE));
  const largeFree = await rounds(['tabulator', 'revogrid'], (name) => opening(browser, name, LARGE), 3);
  const blind = await rounds(
    ['bare', 'ours', 'tabulator', 'revogrid'],
    (name) => typedBlind(browser, name),
    3,
  );
  const scroll = await rounds(['minimal', 'ours', 'tabulator', 'revogrid'], (name) =>
    scrolling(browser, name),
  );
  const paste = await rounds(['bare', 'ours'], (name) => pasting(browser, name));
  const heap = await rounds(['bare', 'ours'], (name) => heapOfClass(browser, name), 3);
  const grown = await rounds(['bare', 'ours'], (name) => growth(browser, name), 1);
  await browser.close();

  const shown = [small.ours, large.ours].every((figures) =>
    figures.every(({ averagesShown }) => averagesShown),
  );
  const [bare = NaN, ours = NaN] = [grown.bare[0], grown.ours[0]];
  const bareEnter = median(enter(small.bare));
  const scrolled = (name: keyof typeof scroll) => median(scroll[name].map(({ busy }) => busy));
  const longest = median(scroll.ours.map(({ longestFrame }) => longestFrame));
  const late = scroll.ours.reduce((sum, figure) => sum + figure.late, 0);
  const right = Math.min(...blind.ours);
  const script = (name: keyof typeof heap) => median(heap[name].map((figure) => figure.script)) / 1e6;
  const withDocument = (name: keyof typeof heap) => median(heap[name].map(({ all }) => all)) / 1e6;
  const free = (name: 'tabulator' | 'revogrid', title: string): Row[] => [
    { what: `(${title}) first editable paint, 45 × 20`, ours: paint(small[name]), unit: 'ms' },
    { what: `(${title}) first editable paint, 5,000 × 30`, ours: median(largeFree[name]), unit: 'ms' },
    { what: `(${title}) Enter to painted, median`, ours: median(enter(small[name])), unit: 'ms' },
    { what: `(${title}) 40 marks without a gap, right`, ours: Math.min(...blind[name]), unit: 'marks' },
    { what: `(${title}) scrolling, main thread`, ours: scrolled(name), unit: 'ms' },
  ];

  return {
    title: `Grade table, medians of ${runs} fresh pages${shown ? '' : ' (an average was NOT shown in its frame)'}`,
    rows: [
      {
        what: 'first editable paint, 45 × 20',
        ours: paint(small.ours),
        baseline: against('bare table', paint(small.bare)),
        unit: 'ms',
        budget: { text: 'at most 1.2 times', kept: paint(small.ours) <= paint(small.bare) * 1.2 },
      },
      {
        what: 'first editable paint, 5,000 × 30',
        ours: paint(large.ours),
        baseline: against('minimal grid', paint(large.minimal)),
        unit: 'ms',
        budget: { text: 'at most 1.4 times', kept: paint(large.ours) <= paint(large.minimal) * 1.4 },
      },
      {
        what: 'Enter to cell and averages painted, 45 × 20',
        ours: median(enter(small.ours)),
        baseline: against('bare table', bareEnter),
        unit: 'ms',
        budget: {
          text: 'no slower (one frame)',
          kept: shown && median(enter(small.ours)) <= Math.max(bareEnter * 1.05, frame),
        },
      },
      {
        what: 'the same, p95',
        ours: percentile(enter(small.ours), 0.95),
        baseline: against('bare table', percentile(enter(small.bare), 0.95)),
        unit: 'ms',
        budget: { text: 'under two frames', kept: percentile(enter(small.ours), 0.95) < 2 * frame },
      },
      {
        what: 'Enter to cell and averages painted, 5,000 × 30',
        ours: median(enter(large.ours)),
        baseline: against('bare at 45 × 20', bareEnter),
        unit: 'ms',
        budget: {
          text: 'within 25 %',
          kept: shown && median(enter(large.ours)) <= Math.max(bareEnter, frame) * 1.25,
        },
      },
      {
        what: 'the same, p95',
        ours: percentile(enter(large.ours), 0.95),
        baseline: against('minimal grid', percentile(enter(large.minimal), 0.95)),
        unit: 'ms',
        budget: { text: 'under two frames', kept: percentile(enter(large.ours), 0.95) < 2 * frame },
      },
      {
        what: '40 marks typed without a gap, right',
        ours: right,
        baseline: against('bare table', Math.min(...blind.bare)),
        unit: 'marks',
        budget: { text: '40', kept: right === 40 },
      },
      {
        what: 'scrolling 60 × 20 rows, main thread',
        ours: scrolled('ours'),
        baseline: against('minimal grid', scrolled('minimal')),
        unit: 'ms',
        budget: { text: 'at most 1.2 times', kept: scrolled('ours') <= scrolled('minimal') * 1.2 },
      },
      {
        what: 'longest frame of it',
        ours: longest,
        baseline: against('minimal grid', median(scroll.minimal.map(({ longestFrame }) => longestFrame))),
        unit: 'ms',
        budget: { text: 'under 50 ms', kept: longest < 50 },
      },
      {
        what: 'frames with a late row',
        ours: late,
        unit: 'frames',
        budget: { text: 'none', kept: late === 0 },
      },
      {
        what: 'paste of 45 × 5',
        ours: median(paste.ours),
        baseline: against('bare table', median(paste.bare)),
        unit: 'ms',
        budget: { text: 'at most 1.5 times', kept: median(paste.ours) <= median(paste.bare) * 1.5 },
      },
      {
        what: 'heap of a class beyond its page',
        ours: script('ours'),
        baseline: against('bare table', script('bare')),
        unit: 'MB',
        budget: { text: 'under 1 MB', kept: script('ours') < 1 },
      },
      {
        what: 'the same with the nodes of the document',
        ours: withDocument('ours'),
        baseline: against('bare table', withDocument('bare')),
        unit: 'MB',
      },
      {
        what: 'growth over 10,000 edits',
        ours: ours / 1e6,
        baseline: against('bare table', bare / 1e6),
        unit: 'MB',
        // The browser itself keeps a little of so many keys.
        budget: { text: 'no more than 0.2 MB beyond it', kept: ours - bare < 2e5 },
      },
      ...free('tabulator', 'Tabulator'),
      ...free('revogrid', 'RevoGrid'),
    ],
  };
}
