export type ArticleFeedFormat = 'rss' | 'atom' | 'json';

/** Where a school's own articles go out. */
export function articleFeedUrl(publicUrl: string, schoolId: string, format: ArticleFeedFormat): string {
  return `${publicUrl}/v1/schools/${schoolId}/articles.${format}`;
}
