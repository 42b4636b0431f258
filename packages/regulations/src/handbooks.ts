/**
 * The handbook of every area in the order of the page for deputy principals (docs/regulations.*.md). For the generator and
 * the tests only: nothing of the package imports it.
 */
import type { Bilingual, HandbookSection } from './handbook.ts';
import { openPoints } from './open-points.handbook.ts';
import { handbookReadings, type HandbookReading } from './readings.handbook.ts';

export interface Handbook {
  readonly lawState: { readonly year: number; readonly month: number };
  readonly sections: readonly HandbookSection[];
  readonly readings: readonly HandbookReading[];
  readonly openPoints: readonly Bilingual[];
}

export const handbook: Handbook = {
  lawState: { year: 2026, month: 11 },
  sections: [],
  readings: handbookReadings,
  openPoints,
};
