/**
 * The handbook of every area in the order of the page for deputy principals (docs/regulations.*.md). For the generator and
 * the tests only: nothing of the package imports it.
 */
import { admissionHandbook } from './admission/handbook.ts';
import { tt22Of2016Handbook } from './circulars/tt22-2016/handbook.ts';
import { tt27Handbook } from './circulars/tt27-2020/handbook.ts';
import { tt30Handbook } from './circulars/tt30-2014/handbook.ts';
import { graduationHandbook } from './graduation/handbook.ts';
import type { HandbookReading } from './handbook-reading.ts';
import type { Bilingual, HandbookSection } from './handbook.ts';
import { openPoints } from './open-points.handbook.ts';
import { preschoolHandbook } from './preschool/handbook.ts';
import { handbookReadings } from './readings.handbook.ts';
import { tt22Handbook, tt26Handbook, tt43Handbook, tt58Handbook } from './secondary/handbook-sections.ts';

export interface Handbook {
  readonly lawState: { readonly year: number; readonly month: number };
  readonly sections: readonly HandbookSection[];
  readonly readings: readonly HandbookReading[];
  readonly openPoints: readonly Bilingual[];
}

export const handbook: Handbook = {
  lawState: { year: 2026, month: 11 },
  sections: [
    tt22Handbook,
    tt26Handbook,
    tt58Handbook,
    tt43Handbook,
    tt27Handbook,
    tt22Of2016Handbook,
    tt30Handbook,
    preschoolHandbook,
    graduationHandbook,
    admissionHandbook,
  ],
  readings: handbookReadings,
  openPoints,
};
