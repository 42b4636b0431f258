import type { Citation } from '../reasons.ts';

type Kinds = Readonly<Record<NonNullable<Citation['kind']>, string>>;

const viKinds: Kinds = {
  circular: 'Thông tư',
  decision: 'Quyết định',
  law: 'Luật',
  letter: 'Công văn',
  standard: '',
};
const enKinds: Kinds = {
  circular: 'Circular',
  decision: 'Decision',
  law: 'Law',
  letter: 'Letter',
  standard: '',
};

const written = (parts: readonly (string | 0 | undefined)[], between: string) =>
  parts.filter(Boolean).join(between);

/** `Điều 9 khoản 1 điểm b Thông tư 22/2021/TT-BGDĐT` */
export function viCitation({ kind = 'circular', circular, article, clause, point }: Citation): string {
  return written(
    [
      article && `Điều ${article}`,
      clause && `khoản ${clause}`,
      point && `điểm ${point}`,
      viKinds[kind],
      circular,
    ],
    ' ',
  );
}

/** `Circular 22/2021/TT-BGDĐT, article 9, clause 1, point b` */
export function enCitation({ kind = 'circular', circular, article, clause, point }: Citation): string {
  return written(
    [
      written([enKinds[kind], circular], ' '),
      article && `article ${article}`,
      clause && `clause ${clause}`,
      point && `point ${point}`,
    ],
    ', ',
  );
}
