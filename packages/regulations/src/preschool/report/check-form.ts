import { RegulationError } from '../../errors.ts';
import { assertCounting } from '../age-band.ts';
import { growthIndicators } from '../growth/rules.ts';
import { childFlags, unitFlags, type FigureSpec, type PreschoolForm } from './form.ts';

/**
 * Forms are data that come from files: what the types promise is checked. `index` counts the figures over all blocks.
 *
 * @throws RegulationError `duplicateFigure`, `unknownFigure`, `invalidOption`
 */
export function assertForm({ ages, blocks }: PreschoolForm): void {
  assertCounting(ages);
  const figures = blocks.flatMap((block) => block.figures);
  figures.forEach((spec, index) => {
    const place = { field: 'figures', index };
    if (figures.findIndex(({ id }) => id === spec.id) < index) {
      throw new RegulationError('duplicateFigure', place, 'one id twice');
    }
    if (!isKnown(spec)) throw new RegulationError('unknownFigure', place, 'not a figure that can be counted');
  });
}

function isKnown(spec: FigureSpec): boolean {
  switch (spec.count) {
    case 'children':
      return spec.flags.every((flag) => childFlags.includes(flag));
    case 'units':
      return spec.flags.every((flag) => unitFlags.includes(flag));
    case 'nutrition':
    case 'growthChange':
      return spec.indicators.every((indicator) => growthIndicators.includes(indicator));
    case 'leavers':
    case 'attendance':
    case 'weighed':
    case 'development':
    case 'fiveYearStandard':
    case 'staff':
    case 'qualifications':
    case 'teachersPerUnit':
    case 'given':
      return true;
    default:
      return false;
  }
}
