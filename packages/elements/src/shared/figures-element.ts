import { EduElement } from './base-element.ts';
import { formatDay, formatDayTime, formatNumber, formatTenths, formatTime } from './format.ts';
import type { Dictionary } from './strings.ts';

/** An element that shows numbers, days and times, as the language in force writes them. */
export abstract class FiguresElement<T extends Dictionary = Dictionary> extends EduElement<T> {
  /** 1234.5 → `1.234,5`. */
  protected number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatNumber(value, this.language, options);
  }

  /** 75 tenths → `7,5`. */
  protected tenths(value: number): string {
    return formatTenths(value, this.language);
  }

  /** → `05/09/2026`. */
  protected day(value: string | Date): string {
    return formatDay(value, this.language);
  }

  /** → `07:30`. */
  protected time(value: string | Date): string {
    return formatTime(value, this.language);
  }

  /** → `07:30, 05/09/2026`. */
  protected dayTime(value: string | Date): string {
    return formatDayTime(value, this.language);
  }
}
