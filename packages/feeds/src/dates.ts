/** Offset of Vietnam (Asia/Ho_Chi_Minh), which has no summer time. */
const VIETNAM = 7 * 60;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Offsets RFC 822 names, and Indochina Time. */
const NAMED_ZONES = new Map(
  'z0 ut0 utc0 gmt0 ict7 edt-4 est-5 cdt-5 cst-6 mdt-6 mst-7 pdt-7 pst-8'
    .split(' ')
    .map((zone) => [zone.replace(/-?\d/, ''), parseInt(zone.replace(/[a-z]+/, ''), 10) * 60]),
);

/** Words that say nothing new beside a date: days of the week, "ngày", "lúc", the T of ISO 8601. */
const FILLER =
  /^(?:-|\||t|at|ngày|lúc|t[2-7]|cn|thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$/;

const NUMERIC = /(?:^|[^\d:/.-])(\d\d?)[-/.](\d\d?)[-/.](\d{4})(?!\d)/;
const DAY_PATTERNS: { pattern: RegExp; order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { pattern: /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?!\d)/, order: 'ymd' },
  { pattern: /^(\d{4})(\d\d)(\d\d)(?=t|$)/, order: 'ymd' },
  // Vietnamese dates are dd/MM/yyyy (0-1); see numericOrder.
  { pattern: NUMERIC, order: 'dmy' },
  { pattern: /(?:^|\s)(\d\d?)\s*(?:tháng|thg|th)\.?\s*(\d\d?)\s+(?:năm\s+)?(\d{4})(?!\d)/, order: 'dmy' },
  {
    pattern: /(?:^|\s)(\d\d?)(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d\d)(?![\d:h])/,
    order: 'dmy',
  },
  { pattern: /(?:^|\s)([a-z]{3,9})\.?\s+(\d\d?)(?:st|nd|rd|th)?\s+(\d{4})(?![\d:h])/, order: 'mdy' },
];

const TIME = /(?:^|[\st])(\d\d?)[:h](\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap]\.?m\.?(?![a-z])|sa(?!t)|ch(?!ủ))?/;

/** Minutes east of Greenwich for `Asia/Ho_Chi_Minh`, `+07:00`, `+0700`, `GMT+7` or a name of RFC 822; null if unknown. */
export function zoneOffset(zone: string): number | null {
  const name = zone.toLowerCase();
  if (name === 'asia/ho_chi_minh' || name === 'asia/saigon') return VIETNAM;
  const named = NAMED_ZONES.get(name);
  if (named !== undefined) return named;
  const match = /^(?:gmt|utc)?([+-])(\d\d?):?(\d\d)?$/.exec(name);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60 || Number(match[3] ?? 0) > 59) return null;
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * Reads RFC 822 with its usual mistakes, ISO 8601 and Vietnamese forms, and gives the instant with the offset +07:00.
 * Null rather than a guess: an unknown word, a month 15 or a date before feeds existed is no date. The zone of the
 * machine never matters; `zone` is used only for dates that carry none.
 */
export function parseFeedDate(
  value: string,
  zone = 'Asia/Ho_Chi_Minh',
  order: DayOrder | null = null,
): string | null {
  if (value.length > 100) return null;
  // A comment may hold the only zone, "(GMT+7)", or just repeat it, "(Indochina Time)".
  let comment = '';
  let rest = value
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(([^)]*)\)/g, (_whole, inside: string) => {
      comment += ` ${inside}`;
      return ' ';
    })
    .replace(/,/g, ' ')
    .replace(/thứ\s*\d/, ' ')
    .trim();

  const day = takeDay(rest, order);
  if (!day) return null;
  rest = day.rest;
  const time = takeTime(rest);
  if (!time) return null;
  rest = time.rest;

  const words = rest.split(/\s+/).filter((word) => word && !FILLER.test(word));
  const offsets = words.map(zoneOffset);
  if (offsets.includes(null)) return null;
  const commented = comment.trim().split(/\s+/).map(zoneOffset);
  const offset = chooseOffset(words, offsets) ?? commented.find((found) => found !== null) ?? null;
  if (Number.isNaN(offset) || (words.length > 0 && !time.given)) return null;

  const minutesEast = offset ?? zoneOffset(zone);
  if (minutesEast === null) return null;
  const instant = day.at + time.at - minutesEast * 60_000;
  return `${new Date(instant + VIETNAM * 60_000).toISOString().slice(0, 19)}+07:00`;
}

/** Numbers win over names ("GMT +7"); two different numbers contradict each other (NaN). Null when there is none. */
function chooseOffset(words: string[], offsets: (number | null)[]): number | null {
  const numeric = new Set(offsets.filter((_offset, index) => /\d/.test(words[index] ?? '')));
  if (numeric.size > 1) return Number.NaN;
  return [...numeric][0] ?? offsets[0] ?? null;
}

/** Which of `15/09/2021` and `09/15/2021` a feed's dates prove. */
export type DayOrder = 'dmy' | 'mdy';

/** The order that the dates of one feed prove together; null when they prove none or contradict each other. */
export function dayOrderOf(dates: Iterable<string>): DayOrder | null {
  const proved = new Set<DayOrder>();
  for (const date of dates) {
    const match = NUMERIC.exec(date.slice(0, 100));
    if (Number(match?.[1]) > 12) proved.add('dmy');
    if (Number(match?.[2]) > 12) proved.add('mdy');
  }
  return proved.size === 1 ? ([...proved][0] ?? null) : null;
}

/**
 * Day first, as Vietnam writes it. English AM or PM comes from servers that write the month first and from scripts that do
 * not: then only a number over 12, in this date or in others of its feed, tells.
 */
function numericOrder(text: string, first: number, second: number, proved: DayOrder | null): DayOrder | null {
  const english = /\d\s*[ap]\.?m/.test(text);
  if (first > 12 || first === second) return 'dmy';
  if (second > 12) return english ? 'mdy' : null;
  if (english) return proved;
  return proved === 'mdy' ? null : 'dmy';
}

/** Midnight of the day in UTC, and what else is written. */
function takeDay(text: string, proved: DayOrder | null): { at: number; rest: string } | null {
  for (const { pattern, order: usual } of DAY_PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const order =
      pattern === NUMERIC ? numericOrder(text, Number(match[1]), Number(match[2]), proved) : usual;
    if (!order) return null;
    const part = (letter: string): string => match[order.indexOf(letter) + 1] ?? '';
    // Patterns with a month in letters ask for three at least: "Sep", "Sept", "September".
    const month = Number(part('m')) || MONTHS.findIndex((name) => name.startsWith(part('m'))) + 1;
    const day = Number(part('d'));
    let year = Number(part('y'));
    if (part('y').length === 2) year += year < 50 ? 2000 : 1900;
    // 0001, 1900 and 1970 are what databases give for "no date".
    if (!(month >= 1 && month <= 12 && year > 1970 && year < 2100)) return null;
    const at = Date.UTC(year, month - 1, day);
    return new Date(at).getUTCDate() === day ? { at, rest: text.replace(match[0], ' ') } : null;
  }
  return null;
}

/** Milliseconds since midnight. */
function takeTime(text: string): { at: number; given: boolean; rest: string } | null {
  const match = TIME.exec(text);
  if (!match) return { at: 0, given: false, rest: text };
  const half = match[4]?.[0];
  let hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  // .NET writes SA (sáng) and CH (chiều) for AM and PM on a Vietnamese server.
  if ((half === 'p' || half === 'c') && hour < 12) hour += 12;
  if (half === 'a' || half === 's') hour = hour > 12 ? 24 : hour % 12;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const at = ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
  return { at, given: true, rest: text.replace(match[0], ' ') };
}
