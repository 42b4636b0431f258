import { parseMark, type PassFail } from '../mark-text.ts';
import type { Reason, ReasonCode, ReasonOf } from '../reasons.ts';
import type { StudyInput } from '../secondary/rules.ts';

const order58 = 'toan vatLi hoaHoc sinhHoc nguVan lichSu diaLi ngoaiNgu1 gdcd congNghe'.split(' ');
const order22 = 'nguVan toan ngoaiNgu1 gdcd lichSuDiaLi khtn congNghe tinHoc'.split(' ');

function scores(order: readonly string[], text: string): Record<string, number> {
  const marks = text.split(' ').map((item) => {
    const mark = parseMark(item);
    if (!mark.ok) throw new Error(`bad fixture ${item}: ${mark.error}`);
    return mark.tenths;
  });
  if (marks.length !== order.length) throw new Error(`${marks.length} marks for ${order.length} subjects`);
  return Object.fromEntries(order.map((code, index) => [code, marks[index] as number]));
}

type Changes = Partial<Omit<StudyInput, 'scores' | 'comments'>> & {
  readonly scores?: StudyInput['scores'];
  readonly comments?: Readonly<Record<string, PassFail>>;
};

const pupil =
  (order: readonly string[], comments: Readonly<Record<string, PassFail>>) =>
  (text: string, { scores: more, comments: other, ...rest }: Changes = {}): StudyInput => ({
    period: 'year',
    ...rest,
    scores: { ...scores(order, text), ...more },
    comments: { ...comments, ...other },
  });

/** Toán, Vật lí, Hoá học, Sinh học, Ngữ văn, Lịch sử, Địa lí, Ngoại ngữ 1, GDCD, Công nghệ; comment subjects Đ. */
export const pupil58 = pupil(order58, { theDuc: 'D', amNhac: 'D', miThuat: 'D' });

/** Ngữ văn, Toán, Ngoại ngữ 1, GDCD, LS&ĐL, KHTN, Công nghệ, Tin học; comment subjects Đ. */
export const pupil22 = pupil(order22, { gdtc: 'D', ngheThuat: 'D', gddp: 'D', hdtn: 'D' });

export function reasonOf<C extends ReasonCode>(
  { reasons }: { readonly reasons: readonly Reason[] },
  code: C,
): ReasonOf<C> | undefined {
  return reasons.find((each): each is Extract<Reason, { code: C }> => each.code === code) as
    ReasonOf<C> | undefined;
}

export const codes = ({ reasons }: { readonly reasons: readonly Reason[] }): ReasonCode[] =>
  reasons.map(({ code }) => code);
