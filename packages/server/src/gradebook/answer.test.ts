import { expect, it } from 'vitest';
import { inRegisterOrder } from './answer.ts';

it.each([
  ['circular 22/2021', 'ck gk tx2 tx1', 'tx1 tx2 gk ck'],
  ['circular 58/2011', 'hk dk2 tx1 dk1 tx9', 'tx1 tx9 dk1 dk2 hk'],
])('columns stand as in the register: %s', (_, given, ordered) => {
  const columns = given.split(' ').map((slot) => ({
    ...{ slot, weight: 1, version: 1, published_at: null, locked_at: null },
  }));
  expect(inRegisterOrder(columns).map(({ slot }) => slot)).toEqual(ordered.split(' '));
});
