/** A day that there is, of a year that a database, JavaScript and people write with the same four digits. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const time = /^[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
/** Any offset leaves these in the years above. */
const first = Date.parse('1000-01-02T00:00:00Z');
const last = Date.parse('9999-12-30T23:59:59.999Z');

/**
 * A moment with its offset (RFC 3339). A leap second, which the usual check takes, is no moment to JavaScript, nor is an offset
 * without minutes.
 */
export function isMoment(text: string): boolean {
  if (!isDay(text.slice(0, 10)) || !time.test(text.slice(10))) return false;
  const moment = Date.parse(text.toUpperCase());
  return moment >= first && moment <= last;
}
