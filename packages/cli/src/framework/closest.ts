import { closestMatch } from 'leven';

/** ` Did you mean …?` when one of the names is what somebody may have wanted to type, else nothing. */
export function didYouMean(typed: string, names: readonly string[], prefix = ''): string {
  const name =
    closestMatch(typed.toLowerCase(), names, { maxDistance: Math.max(1, Math.floor(typed.length / 2)) }) ??
    names.find((each) => typed.length > 1 && each.startsWith(typed));
  return name === undefined ? '' : ` Did you mean \`${prefix}${name}\`?`;
}
