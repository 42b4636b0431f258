import type { DemoFeedKey } from '../site.ts';

/** News as the demo's department, ward and school would publish it. Everything in it is made up. */
export interface DemoNews {
  feed: DemoFeedKey;
  /** Also carried by this feed, as happens when a portal passes news on. */
  alsoIn?: DemoFeedKey;
  slug: string;
  title: string;
  daysAgo: number;
  time: string;
  /** HTML as the portals' editors produce it. */
  html: string;
  category: string;
  /** A date no reader can understand, as some portals write it. */
  brokenDate?: string;
}

export function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}
