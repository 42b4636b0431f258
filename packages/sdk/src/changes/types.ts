import type { Schema } from '../core/contract.ts';

/** A record that changed, and under the name of its kind how it is now. */
export type Change = Schema<'Change'>;
export type ChangesPage = Schema<'ChangesPage'>;
export type ChangeKind = Schema<'ChangeKind'>;
export type ExportLine =
  | { kind: 'class'; class: Schema<'ChangedClass'> }
  | { kind: 'pupil'; pupil: Schema<'ChangedPupil'> }
  | { kind: 'gradebook'; gradebook: Schema<'Gradebook'> }
  /** The last one: everything came. `cursor` is where the changes since go on. */
  | { kind: 'end'; count: number; cursor: string };

export type LiveEvent =
  | { type: 'change'; cursor: string; kind: ChangeKind; id: string; event: 'saved' | 'removed'; at: string }
  /** What happened meanwhile can no longer be told: read again what is shown. */
  | { type: 'reset'; cursor: string };
