/**
 * The one script a page includes. It looks which of our tags stand on the page, now and later, and loads only those; each
 * arrives as its own small module. It registers nothing itself and touches nothing else of the page.
 */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'edu-provider': () => import('./provider/provider.define.ts'),
  'edu-sign-in': () => import('./sign-in/sign-in.define.ts'),
  'edu-grade-table': () => import('./grade-table/grade-table.define.ts'),
  'edu-class-summary': () => import('./class-summary/class-summary.define.ts'),
  'edu-contact-book': () => import('./contact-book/contact-book.define.ts'),
  'edu-news': () => import('./news/news.define.ts'),
  'edu-admissions-form': () => import('./admissions-form/admissions-form.define.ts'),
  'edu-admissions-list': () => import('./admissions-list/admissions-list.define.ts'),
  'edu-data-access': () => import('./data-access/data-access.define.ts'),
  'edu-app-register': () => import('./app-register/app-register.define.ts'),
  'edu-unit-contacts': () => import('./unit-contacts/unit-contacts.define.ts'),
  'edu-unit-board': () => import('./unit-board/unit-board.define.ts'),
  'edu-site-keys': () => import('./site-keys/site-keys.define.ts'),
  'edu-documents': () => import('./documents/documents.define.ts'),
  'edu-feeds': () => import('./feeds/feeds.define.ts'),
  'edu-document-desk': () => import('./document-desk/document-desk.define.ts'),
};

const waiting = new Set(Object.keys(elements));

function load(tag: string): void {
  if (!waiting.delete(tag)) return;
  if (waiting.size === 0) observer.disconnect();
  elements[tag]?.().catch((cause: unknown) => {
    // The page keeps its fallback content; its console says why.
    reportError(new Error(`<${tag}> could not be loaded.`, { cause }));
  });
}

function look(root: ParentNode): void {
  if (waiting.size === 0) return;
  for (const element of root.querySelectorAll([...waiting].join())) load(element.localName);
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(node.localName);
      look(node);
    }
  }
});

observer.observe(document, { childList: true, subtree: true });
look(document);
