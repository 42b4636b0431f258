import { describe, expect, it } from 'vitest';
import { assertPublicHost, isPublicAddress, publicLookup } from './address-guard.ts';

describe('addresses the system may ask', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '::127.0.0.1',
    '::a00:1',
    '::8.8.8.8',
    // Azure's own services, at an address that looks public.
    '168.63.129.16',
    '::ffff:168.63.129.16',
    '2002:7f00:1::',
    // Names of metadata services elsewhere, and IPv4 inside IPv6 in every way it is written.
    '100.100.100.200',
    '192.0.0.192',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '::ffff:0:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::a9fe:a9fe',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    'fec0::1',
    '100::1',
    '198.18.0.1',
    '192.88.99.1',
    '240.0.0.1',
    '2001:db8::1',
    '5f00::1',
    'ff0e::1',
    'not an address',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '203.162.4.191', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('checks a host that is an address before connecting', () => {
    expect(() => assertPublicHost('[::1]')).toThrow('::1');
    expect(() => assertPublicHost('127.0.0.1')).toThrow();
    expect(() => assertPublicHost('truong.example')).not.toThrow();
  });

  it('refuses a name that leads into this machine', async () => {
    const error = await new Promise((resolve) =>
      publicLookup()('localhost', {}, (failure) => resolve(failure)),
    );
    expect(error).toMatchObject({ name: 'PrivateAddressError' });
  });
});
