import type { Bilingual, HandbookExample } from '../handbook.ts';
import { enCitation, viCitation } from '../text/citation.ts';
import { enNames } from '../text/names.en.ts';
import type { Names } from '../text/names.ts';
import { viNames } from '../text/names.vi.ts';
import type { GraduationInput } from './conditions.ts';
import { lowerSecondaryGraduation, type Graduation } from './graduation.ts';
import type { GraduationProcedure } from './procedures.ts';

export const both = (write: (names: Names, vi: boolean) => string): Bilingual => ({
  vi: write(viNames, true),
  en: write(enNames, false),
});
export const say = (vi: string, en: string): Bilingual => ({ vi, en });

/** `Quyết định 11/2006/QĐ-BGDĐT` */
export function textName({ cite }: GraduationProcedure): Bilingual {
  const { article: _, ...text } = cite.procedure;
  return say(viCitation(text), enCitation(text));
}

export const yearText = (start: number): string => `${start}-${start + 1}`;
export const gradeNames = {
  gioi: say('loại giỏi', 'graded excellent (giỏi)'),
  kha: say('loại khá', 'graded fair (khá)'),
  trungBinh: say('loại trung bình', 'graded average (trung bình)'),
};

export function shown({ recognised, document, grade }: Graduation): Bilingual {
  if (!recognised) return say('chưa được công nhận', 'not recognised');
  if (document === 'transcript') return say('xác nhận trong học bạ', 'confirmed in the transcript');
  const bare = say('bằng tốt nghiệp', 'diploma');
  return grade ? say(`${bare.vi} ${gradeNames[grade].vi}`, `${bare.en} ${gradeNames[grade].en}`) : bare;
}

export function example(
  id: string,
  given: Bilingual,
  input: GraduationInput,
  expected: Bilingual,
): HandbookExample {
  return {
    id: `graduation-${id}`,
    given,
    run: () => {
      const { value, provisional, reasons } = lowerSecondaryGraduation(input);
      if (value) return { shown: shown(value), reasons };
      if (!provisional) return { shown: say('chưa có kết quả', 'no result yet'), reasons };
      const { vi, en } = shown(provisional);
      return { shown: say(`tạm tính: ${vi}`, `provisional: ${en}`), reasons };
    },
    expected,
  };
}

export const refused = shown({ recognised: false, document: null, grade: null });
export const diploma = shown({ recognised: true, document: 'diploma', grade: null });
export const graded = (grade: Graduation['grade']): Bilingual =>
  shown({ recognised: true, document: 'diploma', grade });

/** A pupil of fifteen with everything in order, in the first class of a procedure. */
export function pupil({ firstClass }: GraduationProcedure): GraduationInput {
  return {
    ...{
      schoolYearStart: firstClass,
      birthYear: firstClass - 14,
      programmeCompleted: true,
      fileComplete: true,
    },
    ...{ study: 'gioi', conduct: 'tot', absences: { excused: 0, unexcused: 0 } },
  };
}
