/** Documents are of no class: an app that was granted some classes is not told of them here, nor by the change feed. */
export const documentsNeed = { vi: 'văn bản của trường', en: 'documents of the school need' } as const;
