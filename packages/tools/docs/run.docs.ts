import { afterAll, describe, expect, it } from 'vitest';
import { blocksOf, pages } from './blocks.ts';
import { fitsIn, follow, isFollowed } from './follow.ts';
import { endSandbox } from './sandbox.ts';

afterAll(endSandbox);

const followed = pages().filter(isFollowed);

it.concurrent.each(followed.map((page) => [page.path, page] as const))(
  '%s does what it says',
  { timeout: 180_000 },
  async (_, page) => follow(page),
);

describe('a page that is followed', () => {
  const follows = (text: string) => follow({ path: 'page.md', blocks: blocksOf(text) });

  it('fails where a command fails', async () => {
    await expect(follows('```sh run\nexit 3\n```')).rejects.toThrow('page.md:2 failed');
  });

  it('fails where something else is printed', async () => {
    await expect(follows('```sh run\necho 7\n```\n```text output\n8\n```')).rejects.toThrow(
      'should have printed',
    );
  });

  it('keeps files and variables from one sample to the next', async () => {
    await follows(
      '```js file=a.mjs\nconsole.log(process.env.GREETING);\n```\n```sh run\nexport GREETING=chào\n```\n' +
        '```sh run\nnode a.mjs\n```\n```text output\nchào\n```',
    );
  });

  it('watches a second terminal', async () => {
    await follows('```sh terminal=2\necho đợi; sleep 60\n```\n```text output=2\nđợi\n```');
  });

  it('runs a sample as a module, with what is given before and goes on behind it', async () => {
    await follows(
      '<!--\n```ts given\nObject.assign(globalThis, { schoolId: "7A1" });\n```\n-->\n' +
        '```ts\nconst name: string = schoolId;\n```\n<!--\n```ts then\nconsole.log(name);\n```\n```text output\n7A1\n```\n-->',
    );
  });

  it('fails where a comment says another result than is printed', async () => {
    const says = (result: string) =>
      follows('```ts results\nconsole.log({ a: [5, null] }); // ' + result + '\n```');
    await says('{ a: [5, ...] }');
    await expect(says('{ a: [6, ...] }')).rejects.toThrow('does not print { a: [6, ...] }');
  });

  it('lets … stand for what differs each time', () => {
    expect(fitsIn('a … c\n…\nz')('a b c\n1\n2\nz')).toBe(true);
    expect(fitsIn('a … c\nz')('a b d\nz')).toBe(false);
  });
});
