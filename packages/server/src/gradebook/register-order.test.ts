import { expect, it } from 'vitest';
import { inRegisterOrder } from './register-order.ts';

it.each([
  ['circular 22/2021', 'ck gk tx2 tx1', 'tx1 tx2 gk ck'],
  ['circular 58/2011', 'nx hk dk2 tx1 dk1 tx9', 'tx1 tx9 dk1 dk2 hk nx'],
  ['a primary subject', 'ck nx mck gk mgk', 'mgk gk mck ck nx'],
  [
    'competences and qualities',
    'ck-yeuNuoc gk-yeuNuoc gk-theChat ck-tuChuTuHoc',
    'gk-theChat gk-yeuNuoc ck-tuChuTuHoc ck-yeuNuoc',
  ],
])('columns stand as in the register: %s', (_, given, ordered) => {
  const columns = given.split(' ').map((slot) => ({
    ...{ slot, weight: 1, form: null, version: 1, published_at: null, locked_at: null },
  }));
  expect(inRegisterOrder(columns).map(({ slot }) => slot)).toEqual(ordered.split(' '));
});
