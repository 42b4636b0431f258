import { expect, it } from 'vitest';
import { isCode, pages } from './blocks.ts';
import { isFollowed } from './follow.ts';

const browser = 'needs a browser; the end-to-end tests open it';

/** Pages with code or commands that no test follows as they stand, and why. */
const unfollowed: Readonly<Record<string, string>> = {
  'README.md': 'installs this repository; the page for a first app, docs/quick-start.md, is followed',
  'docs/apps.md': 'packages/server/src/demo/vendors.test.ts runs its calls',
  'docs/audit.md': 'needs a ledger of years; packages/cli/src/audit tests its commands',
  'docs/contacts.md': 'packages/server/src/contacts/contacts.test.ts runs its calls; its sample is compiled',
  'docs/files.md': 'needs a browser; end-to-end/attachments.e2e.ts uploads and downloads',
  'docs/import-export.vi.md': 'the commands of docs/import-export.md, which is followed',
  'docs/news.vi.md': 'the commands of docs/news.md, which is followed',
  'docs/sign-in.vi.md': 'the commands of docs/sign-in.md, which is followed',
  'examples/nightly-sync/README.md': 'end-to-end/vendor-app.e2e.ts certifies the example',
  'examples/react/README.md': browser,
  'examples/server-rendered/README.md': browser,
  'examples/vendor-app/README.md': 'end-to-end/vendor-app.e2e.ts runs the example',
  'examples/vue/README.md': browser,
  'packages/cli/README.md': 'an overview; the pages it leads to are followed',
};

it('every page with code or commands is followed, or says why not', () => {
  const left = pages()
    .filter((page) => !isFollowed(page))
    .filter(({ blocks }) => blocks.some((block) => isCode(block) || ['sh', 'bash'].includes(block.language)))
    .map(({ path }) => path);
  expect(left).toEqual(Object.keys(unfollowed).sort());
});
