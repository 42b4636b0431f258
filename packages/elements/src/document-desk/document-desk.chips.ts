import type { ReceiptState, SentDocument } from './document-desk.source.ts';

export interface Chip {
  readonly name: 'late' | 'notDone' | 'unread' | 'done' | 'all';
  readonly status: ReceiptState | undefined;
  readonly count: number;
}

/** How many units did what the document asks. */
export function doneBy({ expects, counts }: Pick<SentDocument, 'expects' | 'counts'>): number {
  return { nothing: counts.read, acknowledgement: counts.acknowledged, answer: counts.answered }[expects];
}

/** Ways to look at the units, whom to ask first, first. */
export function chipsOf({ expects, counts }: Pick<SentDocument, 'expects' | 'counts'>): Chip[] {
  const { delivered, late, read } = counts;
  const done = doneBy({ expects, counts });
  const states = {
    nothing: ['unread', 'read'],
    acknowledgement: ['notAcknowledged', 'acknowledged'],
    answer: ['notAnswered', 'answered'],
  } as const;
  const [notDone, isDone] = states[expects];
  return [
    { name: 'late', status: 'late', count: late },
    { name: 'notDone', status: notDone, count: delivered - done },
    ...(expects === 'nothing'
      ? []
      : [{ name: 'unread', status: 'unread', count: delivered - read } as const]),
    { name: 'done', status: isDone, count: done },
    { name: 'all', status: undefined, count: delivered },
  ];
}
