import type { Schema } from '../database/schema.ts';
import type { ErasureKind } from './erasure/kinds.ts';
import type { ExportPart } from './export/parts.ts';

/** A stated exception, with its reason. */
interface Exception {
  because: string;
}

export interface Treatment {
  export: ExportPart | Exception;
  erasure: ErasureKind | readonly ErasureKind[] | Exception;
}

/**
 * Every table that holds something about a pupil: where it stands in the export and what an erasure does with it. A test
 * compares this with the catalogue of the database, so that a table made later cannot be forgotten.
 */
export const pupilTables = {
  pupils: { export: 'registry', erasure: ['registry', 'accountLink'] },
  enrolments: { export: 'enrolments', erasure: 'enrolments' },
  guardianships: { export: 'guardians', erasure: 'guardians' },
  marks: { export: 'marks', erasure: 'marks' },
  mark_history: { export: 'marks', erasure: 'marks' },
  mark_corrections: { export: 'marks', erasure: 'marks' },
  class_records: { export: 'records', erasure: 'records' },
  class_record_history: { export: 'records', erasure: 'records' },
  notices: { export: 'notices', erasure: 'notices' },
  notice_acknowledgements: { export: 'notices', erasure: 'acknowledgements' },
  admission_applications: { export: 'applications', erasure: 'applications' },
  consents: { export: 'consents', erasure: 'consents' },
  legal_holds: { export: 'legalHolds', erasure: 'legalHolds' },
  erasures: { export: 'erasures', erasure: 'erasures' },
  audit_entries: { export: 'accesses', erasure: 'accesses' },
  record_changes: {
    export: {
      because:
        'It tells when the record last changed, and of which class it is; the export holds the record itself.',
    },
    erasure: {
      because:
        'It holds the id and the classes, which the register keeps as well; the change tells apps to remove theirs.',
    },
  },
} as const satisfies { [Table in keyof Schema]?: Treatment };
