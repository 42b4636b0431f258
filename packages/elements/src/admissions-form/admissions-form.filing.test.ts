import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { Filing } from './admissions-form.filing.ts';
import type { ApplicationInput, ApplicationReceipt } from './admissions-form.source.ts';

const application = (phone: string): ApplicationInput => ({
  child: {
    fullName: 'Lê Đình An',
    birthDate: '2016-01-02',
    sex: 'male',
    personalId: null,
    residence: { province: 'Đồng Tháp', ward: 'Phường Cao Lãnh', street: 'Khóm 2' },
  },
  guardian: { fullName: 'Lê Đình Phú', relation: 'father', phone },
  consentVersion: '1',
});
const receipt: ApplicationReceipt = {
  id: '1',
  code: 'TS-1',
  submittedAt: '2026-11-22T07:42:00+07:00',
  status: 'submitted',
};

describe('Filing', () => {
  it('tries the same application with the same key and another one with another', async () => {
    const filing = new Filing({ requestUpdate() {} });
    const keys: string[] = [];
    const fail = (key: string): Promise<never> => {
      keys.push(key);
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    await filing.send('campaign', application('0901'), fail);
    await filing.send('campaign', application('0901'), fail);
    await filing.send('campaign', application('0902'), fail);
    await filing.send('campaign', application('0901'), fail);
    await filing.send('another', application('0901'), fail);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
    expect(keys[3]).to.equal(keys[0]);
    expect(new Set(keys).size).to.equal(3);
    for (const key of keys) expect(key).to.match(/^[A-Za-z0-9_-]{16,100}$/);
  });

  it('sends one at a time', async () => {
    const filing = new Filing({ requestUpdate() {} });
    const first = filing.send('campaign', application('0901'), () => Promise.resolve(receipt));
    expect(filing.sending).to.equal(true);
    expect(await filing.send('campaign', application('0901'), () => Promise.resolve(receipt))).to.equal(
      undefined,
    );
    expect(await first).to.equal(receipt);
    expect(filing.current.state).to.equal('idle');
  });

  it('keeps why it failed', async () => {
    const filing = new Filing({ requestUpdate() {} });
    const error = new Error('down');
    expect(await filing.send('campaign', application('0901'), () => Promise.reject(error))).to.equal(
      undefined,
    );
    expect(filing.current).to.deep.equal({ state: 'failed', error });
  });
});
