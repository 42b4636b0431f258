export { articleFeedUrl, type ArticleFeedFormat } from './addresses.ts';
export { publicText } from './answer.ts';
export { writeFragment } from './fragment.ts';
export { sanitise } from './sanitise.ts';
export { publishingSchool } from './school.ts';
export type { PublicFeed, PublicItem } from './types.ts';
export { writeAtom, writeJsonFeed, writeRss } from './write.ts';
