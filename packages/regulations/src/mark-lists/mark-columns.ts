import { fold } from './headers.ts';

/** A place a mark can have in a term: `tx1`, `gk`, `nx`. */
export type Slot = string;

export const markFields = [
  'ordinal',
  'pupilCode',
  'fullName',
  'familyName',
  'givenName',
  'birthDate',
] as const;

/** Every place a mark can have in a term. */
export const slots: readonly Slot[] = [
  ...Array.from({ length: 9 }, (_, index) => `tx${index + 1}`),
  ...Array.from({ length: 9 }, (_, index) => `dk${index + 1}`),
  ...['gk', 'ck', 'hk', 'mgk', 'mck', 'nx'],
];

export type MarkField = (typeof markFields)[number] | Slot;

const assessment = '(?:diem)?(?:danhgia|ddg|dg|kiemtradinhki|kiemtradinhky|ktdk|kiemtra|kt)?';
const level = '(?:mucdat|mucdatduoc)';
const patterns: readonly (readonly [RegExp, (number: string) => Slot])[] = [
  [new RegExp(`^${assessment}(?:thuongxuyen|tx)([1-9])$`), (number) => `tx${number}`],
  [new RegExp(`^${assessment}(?:dinhky|dinhki|dk)([1-9])$`), (number) => `dk${number}`],
  [new RegExp(`^${assessment}(?:giuaky|giuaki|giuahocky|giuahocki|gk)$`), () => 'gk'],
  [new RegExp(`^${assessment}(?:cuoiky|cuoiki|cuoihocky|cuoihocki|ck)$`), () => 'ck'],
  [new RegExp(`^${assessment}(?:hocky|hocki|hk)$`), () => 'hk'],
  [new RegExp(`^${level}(?:giuaky|giuaki|giuahocky|giuahocki|gk)$`), () => 'mgk'],
  [new RegExp(`^${level}(?:cuoiky|cuoiki|cuoihocky|cuoihocki|ck)$`), () => 'mck'],
  [/^(?:loi)?nhanxet(?:cuagiaovien|cuagv)?$/, () => 'nx'],
];

/** `TX2`, `ĐĐGtx2`, `ĐĐGgk`, `Cuối kì`, `KTđk1`: the place of a mark in the term. */
export function slotOf(header: string): Slot | undefined {
  const text = fold(header);
  for (const [pattern, slot] of patterns) {
    const found = pattern.exec(text);
    if (found) return slot(found[1] ?? '');
  }
  return undefined;
}

/** As schools head the column. */
export function slotHeader(slot: Slot): string {
  if (slot.startsWith('tx')) return slot.toUpperCase();
  if (slot === 'gk' || slot === 'ck') return `ĐĐG${slot}`;
  if (slot === 'mgk' || slot === 'mck') return `Mức đạt được ${slot === 'mgk' ? 'giữa' : 'cuối'} kì`;
  if (slot === 'nx') return 'Nhận xét';
  return `KT${slot === 'hk' ? slot : slot.replace('dk', 'đk')}`;
}

/** The same for any column of a gradebook: those of competences and qualities are named by what they are about. */
export function columnHeader({
  slot,
  trait,
}: {
  readonly slot: Slot;
  readonly trait?: { readonly name: string };
}): string {
  return trait ? `${trait.name} ${slot.startsWith('gk') ? 'giữa' : 'cuối'} kì` : slotHeader(slot);
}

export function isSlot(field: MarkField): field is Slot {
  return !(markFields as readonly string[]).includes(field);
}
