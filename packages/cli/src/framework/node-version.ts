/** What to say where this Node.js is older than a command needs; undefined where it is not. */
export function tooOld(
  command: string,
  needed: string,
  actual: string = process.versions.node,
): string | undefined {
  const [major = 0, minor = 0] = needed.split('.').map(Number);
  const [has = 0, hasMinor = 0] = actual.split('.').map(Number);
  if (has > major || (has === major && hasMinor >= minor)) return undefined;
  return (
    `lienthong ${command} needs Node.js ${needed} or later, and this is ${actual}.\n` +
    `Install it from nodejs.org, or let npm bring one along:\n` +
    `  npx --package node@24 --package lienthong lienthong ${command}`
  );
}
