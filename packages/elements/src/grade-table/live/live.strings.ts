import { defineStrings } from '../../shared/strings.ts';
import type { ChangedColumn } from './differences.ts';

const enPupils = (count: number): string => (count === 1 ? '1 pupil' : `${count} pupils`);

const vi = {
  changed: (by: string, others: number, cells: number) =>
    `${by}${others ? ` và ${others} người khác` : ''} vừa sửa ${cells} ô.`,
  somebody: 'Người khác',
  column: (slot: string, what: ChangedColumn['what']): string => {
    switch (what) {
      case 'locked':
        return `Cột ${slot} vừa được khóa sổ.`;
      case 'opened':
        return `Cột ${slot} vừa được mở khóa.`;
      case 'published':
        return `Cột ${slot} vừa được công bố cho phụ huynh.`;
      case 'added':
        return `Sổ vừa có thêm cột ${slot}.`;
      case 'removed':
        return `Cột ${slot} vừa được bỏ.`;
    }
  },
  pupils: (came: number, left: number) =>
    [came ? `${came} em mới vào lớp.` : '', left ? `${left} em không còn trong lớp.` : '']
      .filter(Boolean)
      .join(' '),
};

export type LiveDictionary = typeof vi;

export const liveStrings = defineStrings(vi, {
  changed: (by, others, cells) =>
    `${by}${others ? ` and ${others === 1 ? '1 other' : `${others} others`}` : ''} just changed ${cells === 1 ? '1 cell' : `${cells} cells`}.`,
  somebody: 'Somebody else',
  column: (slot, what) => {
    switch (what) {
      case 'locked':
        return `Column ${slot} was just locked.`;
      case 'opened':
        return `Column ${slot} was just unlocked.`;
      case 'published':
        return `Column ${slot} was just published to families.`;
      case 'added':
        return `Column ${slot} was just added.`;
      case 'removed':
        return `Column ${slot} was just removed.`;
    }
  },
  pupils: (came, left) =>
    [came ? `${enPupils(came)} came into the class.` : '', left ? `${enPupils(left)} left the class.` : '']
      .filter(Boolean)
      .join(' '),
});
