/** What a page downloads to use something, and what it may weigh: kB (1000 bytes) after brotli. */
export interface Budget {
  name: string;
  /** Modules a page imports for it (`module#name`: this export alone); or the elements it has, each file fetched through the loader. */
  imports: readonly string[] | { fromCentralSystem: readonly string[] };
  /** Weight of what is needed at once; what is loaded on demand is not counted. */
  first?: number;
  /** Weight of everything, loaded on demand too. */
  everything?: number;
}

const element = (...names: string[]) => names.map((name) => `@lienthong/elements/define/${name}.js`);

export const budgets: readonly Budget[] = [
  { name: 'loader', imports: ['@lienthong/elements/loader.js'], first: 2 },
  { name: 'edu-news', imports: element('news'), first: 20, everything: 40 },
  { name: 'edu-grade-table by properties', imports: element('grade-table'), first: 30 },
  {
    name: 'edu-grade-table with provider and SDK',
    imports: element('provider', 'sign-in', 'grade-table'),
    first: 45,
  },
  {
    name: 'the same as files of the central system',
    imports: { fromCentralSystem: ['provider', 'sign-in', 'grade-table'] },
    first: 49.5,
  },
  { name: 'edu-class-summary', imports: element('class-summary'), first: 26 },
  { name: 'edu-contact-book', imports: element('contact-book'), first: 20 },
  { name: 'edu-admissions-form', imports: element('admissions-form'), first: 25 },
  { name: 'edu-data-access', imports: element('data-access'), first: 23 },
  { name: 'edu-app-register', imports: element('app-register'), first: 24 },
  { name: 'edu-site-keys', imports: element('site-keys'), first: 22 },
  { name: 'edu-unit-contacts', imports: element('unit-contacts'), first: 22 },
  { name: 'edu-unit-board', imports: element('unit-board'), first: 23 },
  { name: 'edu-feeds', imports: element('feeds'), first: 17.5 },
  { name: 'edu-documents', imports: element('documents'), first: 22.5 },
  { name: 'edu-document-desk', imports: element('document-desk'), first: 23.5 },
  {
    name: 'all elements',
    imports: element(
      'provider',
      'sign-in',
      'grade-table',
      'class-summary',
      'contact-book',
      'news',
      'admissions-form',
      'admissions-list',
      'site-keys',
      'unit-contacts',
      'unit-board',
      'data-access',
      'app-register',
      'documents',
      'document-desk',
      'feeds',
    ),
    first: 120,
  },
  { name: 'SDK, one feature', imports: ['@lienthong/sdk/gradebook'], first: 7 },
  { name: 'SDK, changes', imports: ['@lienthong/sdk/changes'], first: 8.5 },
  { name: 'SDK, events alone', imports: ['@lienthong/sdk/changes#events'], first: 4 },
  { name: 'SDK, files', imports: ['@lienthong/sdk/files'], first: 8 },
  {
    name: 'circular 22/2021: marks, terms, year',
    imports: ['@lienthong/regulations/tt22-2021#tt22Subjects'],
    first: 4,
  },
  {
    name: 'circular 22/2021, levels to titles too',
    imports: ['@lienthong/regulations/tt22-2021#tt22'],
    first: 7.5,
  },
  // RSS 1.0, JSON Feed, pictures' sizes, files and work in steps came to the 8 kB of RSS 2.0 and Atom.
  {
    name: 'feed reader: reading and merging',
    imports: ['@lienthong/feeds#readFeedSteps', '@lienthong/feeds#mergeSteps'],
    first: 9.5,
  },
  { name: 'feed reader with schedule and documents', imports: ['@lienthong/feeds'], first: 11.6 },
];
