/**
 * What the public list shows of a child: `N. V. A.`, or the name where the school decided so. A child's name with school
 * and class is private life (law 91/2025/QH15, decree 56/2017): initials are the default.
 */
export function displayName(fullName: string, shows: 'initials' | 'name'): string {
  const words = fullName.normalize('NFC').trim().split(/\s+/);
  if (shows === 'name') return words.join(' ');
  return words.map((word) => `${[...word][0]?.toLocaleUpperCase('vi') ?? ''}.`).join(' ');
}
