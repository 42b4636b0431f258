import type { MarkTable } from './marks.ts';
import type { DemoPupil } from './people.ts';
import type { World } from './world.ts';

/** What a teacher writes of a pupil, by how the pupil does. */
const phrases: readonly (readonly [from: number, texts: readonly string[]])[] = [
  [
    80,
    [
      'Nắm chắc kiến thức, trình bày bài khoa học; cần phát huy.',
      'Tư duy tốt, hăng hái phát biểu, biết giúp đỡ bạn trong nhóm.',
      'Học tốt, chủ động tìm thêm bài khó để luyện tập.',
    ],
  ],
  [
    65,
    [
      'Hiểu bài, làm bài đầy đủ; cần trình bày cẩn thận hơn.',
      'Có tiến bộ so với đầu năm, cần mạnh dạn phát biểu hơn.',
      'Nắm được kiến thức cơ bản, cần luyện thêm bài vận dụng.',
    ],
  ],
  [
    0,
    [
      'Cần ôn lại kiến thức cơ bản và làm bài tập về nhà đều hơn.',
      'Đã cố gắng nhưng còn chậm, cần hỏi thầy cô khi chưa hiểu bài.',
    ],
  ],
];

/** Remarks (nhận xét) on the first part of a class, as far as the teacher got; nobody outside has seen them. */
export function addRemarks(
  world: World,
  marks: MarkTable,
  book: { schoolId: string; gradebookId: string; teacher: string },
  pupils: readonly DemoPupil[],
): void {
  const { schoolId, gradebookId, teacher: updatedBy } = book;
  const random = world.random(`remarks/${gradebookId}`);
  const updatedAt = world.daysAgo(1, '21:10').toISOString();
  for (const { id: pupilId } of pupils.slice(0, Math.ceil(pupils.length * 0.6))) {
    const able = world.random(`ability/${pupilId}`).normal(71, 11);
    const [, texts = []] = phrases.find(([from]) => able >= from) ?? [];
    const comment = random.pick(texts);
    marks.add({ schoolId, gradebookId, pupilId, slot: 'nx', comment, updatedAt, updatedBy });
  }
}
