import type { Bilingual, HandbookExample } from '../handbook.ts';
import type { Result } from '../results.ts';
import { enNames } from '../text/names.en.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import { namesUnder, type Names } from '../text/names.ts';
import { viNames } from '../text/names.vi.ts';
import type { Scale } from './promotion-reasons.ts';
import type {
  ConductInput,
  ConductLevel,
  PromotionDecision,
  PromotionInput,
  SecondaryRules,
  Title,
  TitleInput,
} from './rules.ts';
import type { YearEndData } from './year-end.ts';

/** One sentence written twice, with the names of each language; in the words of one circular where it is given. */
export const both = (write: (names: Names, vi: boolean) => string, of?: SecondaryRuleSetId): Bilingual => ({
  vi: write(of ? namesUnder(viNames, of) : viNames, true),
  en: write(of ? namesUnder(enNames, of) : enNames, false),
});

export const what: Readonly<Record<Scale, { readonly study: Bilingual; readonly conduct: Bilingual }>> = {
  hocLuc: {
    study: { vi: 'học lực', en: 'study class' },
    conduct: { vi: 'hạnh kiểm', en: 'conduct class' },
  },
  ketQuaHocTap: {
    study: { vi: 'kết quả học tập', en: 'study result' },
    conduct: { vi: 'kết quả rèn luyện', en: 'conduct result' },
  },
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `học lực Khá, hạnh kiểm Tốt`, or what is there of it. */
function levelsText(
  scale: Scale,
  { study, conduct }: Pick<PromotionInput, 'study' | 'conduct'>,
  names: Names,
  vi: boolean,
): string[] {
  const { levels } = names;
  const language = vi ? 'vi' : 'en';
  return [
    ...(typeof study === 'string' ? [`${what[scale].study[language]} ${levels[study]}`] : []),
    ...(typeof conduct === 'string' ? [`${what[scale].conduct[language]} ${levels[conduct]}`] : []),
  ];
}

const notYet = both((_, vi) => (vi ? 'chưa có kết quả' : 'no result yet'));
const people = both((_, vi) => (vi ? 'nhà trường quyết định' : 'the school decides'));

function shown<V>({ value, provisional, reasons }: Result<V>, name: (value: V) => Bilingual): Bilingual {
  if (value !== null) return name(value);
  if (provisional !== null) {
    const { vi, en } = name(provisional);
    return { vi: `tạm tính: ${vi}`, en: `provisional: ${en}` };
  }
  return reasons.some(({ code }) => code === 'individualPlan') ? people : notYet;
}

export const conductName = (level: ConductLevel): Bilingual => both(({ levels }) => levels[level]);
export const decisionName = (decision: PromotionDecision, of?: SecondaryRuleSetId): Bilingual =>
  both(({ decisions }) => decisions[decision], of);
export const titleName = (title: Title | 'none'): Bilingual =>
  both(({ titles }, vi) => (title === 'none' ? (vi ? 'không có danh hiệu' : 'no title') : titles[title]));

/** Last of a list of levels, which is the worst. */
export const lowest = <L>(levels: readonly L[]): L => levels[levels.length - 1] as L;

/** Examples of one circular. */
export interface Examples {
  /** Whose words the handbook uses. */
  readonly of: SecondaryRuleSetId;
  readonly conduct: (id: string, input: ConductInput, expected: Bilingual) => HandbookExample;
  readonly promotion: (
    id: string,
    input: Omit<PromotionInput, 'grade'> & { readonly grade?: number },
    expected: Bilingual,
    given?: Bilingual,
  ) => HandbookExample;
  readonly title: (
    id: string,
    input: Omit<TitleInput, 'scores'>,
    nines: number,
    expected: Bilingual,
    given?: Bilingual,
  ) => HandbookExample;
}

export function examplesOf(
  rules: Pick<SecondaryRules, 'yearConduct' | 'promotion' | 'title'>,
  { scale }: YearEndData,
  /** Makes a name unique in the handbook. */
  idOf: (name: string) => string,
  of: SecondaryRuleSetId,
): Examples {
  const example = <V>(
    id: string,
    given: Bilingual,
    compute: () => Result<V>,
    name: (value: V) => Bilingual,
    expected: Bilingual,
  ): HandbookExample => ({
    id: idOf(id),
    given,
    run: () => {
      const result = compute();
      return { shown: shown(result, name), reasons: result.reasons };
    },
    expected,
  });

  return {
    of,
    conduct: (id, input, expected) => {
      const given = both(({ levels }, vi) =>
        [
          input.term1 && `${vi ? 'HKI' : 'term I'} ${levels[input.term1]}`,
          input.term2 && `${vi ? 'HKII' : 'term II'} ${levels[input.term2]}`,
          input.decided && `${vi ? 'nhà trường xếp loại' : 'the school decided'} ${levels[input.decided]}`,
          input.training &&
            `${vi ? 'sau rèn luyện trong hè' : 'after training in the summer'} ${levels[input.training]}`,
        ]
          .filter(Boolean)
          .join('; '),
      );
      return example(id, given, () => rules.yearConduct(input), conductName, expected);
    },

    promotion: (id, { grade = 8, ...input }, expected, given) => {
      const told = both((names, vi) => {
        const { absences, round, individualPlan } = input;
        const count = absences ? absences.excused + absences.unexcused : 0;
        return [
          ...(grade === 8 ? [] : [vi ? `lớp ${grade}` : `grade ${grade}`]),
          ...(round === 'afterSummer' ? [vi ? 'sau hè' : 'after the summer'] : []),
          ...(individualPlan ? [vi ? 'học theo kế hoạch cá nhân' : 'individual plan'] : []),
          ...levelsText(scale, input, names, vi),
          absences
            ? `${vi ? 'nghỉ' : 'absent'} ${count} ${vi ? 'buổi' : 'half-days'}`
            : vi
              ? 'chưa có số buổi nghỉ'
              : 'absences not given',
        ].join('; ');
      });
      return example(
        id,
        given ?? told,
        () => rules.promotion({ ...input, grade }),
        (decision) => decisionName(decision, of),
        expected,
      );
    },

    title: (id, input, nines, expected, given) => {
      const scores = Object.fromEntries(
        Array.from({ length: 8 }, (_, at) => [`s${at}`, at < nines ? 90 : 80]),
      );
      const told = both((names, vi) =>
        [
          ...(input.period === 'term' ? [vi ? 'học kì' : 'term'] : []),
          ...levelsText(scale, input, names, vi),
          ...(nines > 0 ? [vi ? `${nines} môn từ 9,0` : `${nines} subjects at 9.0 or above`] : []),
        ].join('; '),
      );
      return example(id, given ?? told, () => rules.title({ ...input, scores }), titleName, expected);
    },
  };
}
