import { describe, expect, it } from 'vitest';
import { readContract, readContractDocument, type ContractDocument } from './contract.ts';
import { testDatabase } from '../testing/database.ts';
import { buildApp } from '../app.ts';

const document = readContractDocument();
const names = Object.values(document.paths).flatMap((methods) =>
  Object.values(methods).map(({ operationId }) => operationId ?? ''),
);

function changed(change: (operation: Record<string, unknown>) => void): ContractDocument {
  const copy = structuredClone(document);
  change(copy.paths['/me']?.['get'] as unknown as Record<string, unknown>);
  return copy;
}

describe('the contract', () => {
  it('fits the handlers, the permission table and the limits', () => {
    const { operations } = readContract(document, names);
    expect([...operations.keys()].sort()).toEqual([...names].sort());
    expect(operations.get('createNotice')).toMatchObject({
      permission: 'contact-book.write',
      takesIdempotencyKey: true,
      successStatus: 201,
    });
  });

  it.each([
    ['getMe has no handler', document, names.filter((name) => name !== 'getMe')],
    ['the handler getYou belongs to no operation of the contract', document, [...names, 'getYou']],
    ['getMe names no x-permission', changed((operation) => delete operation['x-permission']), names],
    [
      'getMe names the permission me.read, which has no row',
      changed((operation) => (operation['x-permission'] = 'me.read')),
      names,
    ],
    ['getMe names no x-rate-limit', changed((operation) => delete operation['x-rate-limit']), names],
    [
      'getMe names the limit much, which x-rate-limits does not state',
      changed((operation) => (operation['x-rate-limit'] = 'much')),
      names,
    ],
  ])('stops the server at its start when %s', (message, contract, handlers) => {
    expect(() => readContract(contract, handlers)).toThrow(message);
  });

  it('stops the app itself', async () => {
    const database = await testDatabase();
    await expect(
      buildApp({ database, publicUrl: 'http://localhost:4000', logLevel: 'silent', handlers: {} }),
    ).rejects.toThrow('getMe has no handler');
    await database.close();
  });
});
