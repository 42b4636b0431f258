import { describe, expect, it } from 'vitest';
import { FaultProblem, faultsInWords, noFaults, readFaults } from './faults.ts';
import { Weather, type SandboxOptions } from './weather.ts';

describe('the header Sandbox-Fault', () => {
  it.each([
    ['latency=800ms', { latency: 800 }],
    ['latency=2s', { latency: 2000 }],
    ['latency=1.5s', { latency: 1500 }],
    ['error=503', { error: 'unavailable' }],
    ['error=rate_limited', { error: 'rate_limited' }],
    ['error=grant_ended', { error: 'grant_ended' }],
    ['conflict', { conflict: true }],
    ['offline', { cut: 'before' }],
    ['cut-after', { cut: 'after' }],
    [' latency = 5 , cut-after,conflict ', { latency: 5, cut: 'after', conflict: true }],
    ['error=503, times=2', { error: 'unavailable', times: 2 }],
    ['none', {}],
  ])('reads %j', (header, faults) => {
    expect(readFaults(header)).toEqual({ ...noFaults, ...faults });
  });

  it.each([
    '',
    'latency',
    'latency=fast',
    'latency=31s',
    'error=teapot',
    'error=418',
    'conflict=1',
    'eror=503',
    'none,',
    'times=0',
  ])('does not guess at %j', (header) => {
    expect(() => readFaults(header)).toThrow(FaultProblem);
  });

  it('says what was done as it is written', () => {
    const words = 'latency=800ms, error=unavailable, conflict, cut-after';
    expect(faultsInWords(readFaults(words))).toBe(words);
    expect(faultsInWords(noFaults)).toBe('');
  });
});

describe('the weather of a sandbox', () => {
  let now = 0;
  const draw = (options: SandboxOptions, canConflict = true) => {
    const weather = new Weather(options, () => new Date(now));
    return Array.from({ length: 2000 }, () => weather.next(canConflict));
  };

  it('is fine unless asked for', () => {
    expect(draw({}).every((faults) => faultsInWords(faults) === '')).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const options = { errorRate: 0.1, conflictRate: 0.1, latency: [10, 900] as const };
    expect(draw({ ...options, seed: '1' })).toEqual(draw({ ...options, seed: '1' }));
    expect(draw({ ...options, seed: '2' })).not.toEqual(draw({ ...options, seed: '1' }));
  });

  it('keeps to its rates', () => {
    const drawn = draw({ errorRate: 0.05, conflictRate: 0.02 });
    expect(drawn.filter(({ error }) => error !== null).length / 2000).toBeCloseTo(0.05, 1);
    const conflicts = drawn.filter(({ conflict }) => conflict).length;
    expect(conflicts).toBeGreaterThan(20);
    expect(conflicts).toBeLessThan(60);
    expect(new Set(drawn.map(({ error }) => error))).toEqual(
      new Set([null, 'unavailable', 'rate_limited', 'internal_error']),
    );
    expect(draw({ conflictRate: 1 }, false).some(({ conflict }) => conflict)).toBe(false);
  });

  it('waits within its bounds', () => {
    const waits = draw({ latency: [100, 300] }).map(({ latency }) => latency);
    expect([Math.min(...waits), Math.max(...waits)]).toEqual([100, 300]);
    expect(draw({ latency: 800 }).every(({ latency }) => latency === 800)).toBe(true);
  });

  it('is offline for the end of each period', () => {
    const weather = new Weather({ offline: { for: 10_000, every: 60_000 } }, () => new Date(now));
    const offline = [0, 49_999, 50_000, 59_999, 60_000, 110_000].map((at) => {
      now = at;
      return weather.isOffline();
    });
    expect(offline).toEqual([false, false, true, true, false, true]);
  });
});
