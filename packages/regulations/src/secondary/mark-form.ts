/** How a regular mark came about: miệng, tự luận, thực hành, trắc nghiệm hoặc có phần trắc nghiệm. */
export const markForms = ['oral', 'essay', 'practical', 'multipleChoice'] as const;

export type MarkForm = (typeof markForms)[number];

export function isMarkForm(value: unknown): value is MarkForm {
  return markForms.includes(value as MarkForm);
}
