import type pg from 'pg';
import { expect, it } from 'vitest';
import { keepingPlans, statementNames } from './kept-plans.ts';

it('a statement has one name, unless it has a star or there are enough', () => {
  const nameOf = statementNames(2);
  const first = nameOf('select $1');
  expect(nameOf('select * from pupils where id = $1')).toBeUndefined();
  const second = nameOf('select $1, $2');
  expect(new Set([first, second, undefined]).size).toBe(3);
  expect(nameOf('select $1, $2, $3')).toBeUndefined();
  expect([nameOf('select $1'), nameOf('select $1, $2')]).toEqual([first, second]);
});

it('what has parameters is kept under its name by every connection; the rest, such as BEGIN, has none', async () => {
  const sent: [connection: number, name: string | undefined, text: string][] = [];
  let connections = 0;
  const connect = async () => {
    const connection = (connections += 1);
    return {
      query: async ({ name, text }: pg.QueryConfig) => void sent.push([connection, name, text]),
      release: () => undefined,
    };
  };
  const pool = keepingPlans({ connect, options: {} } as unknown as pg.Pool);
  const [one, other] = [await pool.connect(), await pool.connect()];
  await one.query('begin', []);
  await one.query('select $1', [1]);
  await other.query('select $1', [2]);
  const [, [, name] = []] = sent;
  expect(name).toBeDefined();
  expect(sent).toEqual([
    [1, undefined, 'begin'],
    [1, name, 'select $1'],
    [2, name, 'select $1'],
  ]);
});
