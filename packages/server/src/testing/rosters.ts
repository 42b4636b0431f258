import { afterAll, beforeAll } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { fixture, testApp, type Answer, type Call, type TestApp } from './app.ts';

export type Imported = components['schemas']['ImportedRoster'];
export type RosterRow = components['schemas']['RosterRow'];

/** A pupil who is not there yet, in a class that is not there either. */
export const dung: Partial<RosterRow> = {
  ...{ pupilCode: 'N001', fullName: 'Đỗ Thị Dung', birthDate: '2015-09-05', sex: 'female' },
  ...{ className: '6B1', grade: 6 },
};

/** The app for a suite, and a way to send it lists; the first row of a file is its header. */
export function useRosters() {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp();
  });
  afterAll(() => test.close());
  const importRows = async (
    rows: readonly Partial<RosterRow>[],
    {
      dryRun = false,
      schoolYear = 2026,
      ...call
    }: Partial<Call> & { dryRun?: boolean; schoolYear?: number } = {},
  ): Promise<Answer<Imported>> =>
    test.call<Imported>('POST', `/schools/${fixture.school}/registry/imports`, {
      ...{ as: 'principal', language: 'en', ...call },
      body: { schoolYear, dryRun, rows: rows.map((row, index) => ({ row: index + 2, ...row })) },
    });
  return { app: () => test, importRows };
}
