import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { arrivingParts } from './arriving.ts';
import { receive } from './receive.ts';

it('takes six parts of one person at a time, others meanwhile, and the next one when one is there', async () => {
  const arriving = arrivingParts();
  const slow = Array.from({ length: 6 }, () => new PassThrough());
  const begun = slow.map((part) => arriving.during('an', () => receive(part, 100)));
  const one = () => {
    const part = new PassThrough();
    part.end('x');
    return receive(part, 100);
  };
  await expect(arriving.during('an', one)).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 5 });
  expect(await arriving.during('binh', one)).toHaveLength(1);
  slow[0]?.end('abc');
  expect(await begun[0]).toHaveLength(3);
  expect(await arriving.during('an', one)).toHaveLength(1);
  for (const part of slow) part.end();
  await Promise.all(begun);
});

it('lets go of a part that is too large', async () => {
  const arriving = arrivingParts();
  for (let turn = 0; turn < 8; turn += 1) {
    const part = new PassThrough();
    part.end('too much');
    await expect(arriving.during('an', () => receive(part, 3))).rejects.toMatchObject({
      code: 'file_too_large',
    });
  }
});
