/** A class of `rows` pupils with `columns` marks each; every pupil still lacks the last ones. */
export function gradebookOf({ rows, columns, lacking }: { rows: number; columns: number; lacking: number }) {
  const slots = [...Array.from({ length: columns - 2 }, (_, index) => `tx${index + 1}`), 'gk', 'ck'];
  const weight = (slot: string) => (slot === 'gk' ? 2 : slot === 'ck' ? 3 : 1);
  const pupils = Array.from({ length: rows }, (_, index) => ({
    id: `pupil-${index}`,
    code: String(7_900_000_000 + index),
    fullName: `Nguyễn Thị Thanh Hương ${index + 1}`,
    ordinal: index + 1,
  }));
  return {
    id: 'gradebook',
    classId: 'class',
    className: '7A1',
    grade: 7,
    schoolYear: 2026,
    subjectCode: 'toan',
    subjectName: 'Toán',
    term: 1 as const,
    scoring: 'score' as const,
    ruleSet: 'TT22/2021',
    canEdit: true,
    periodsPerYear: 140,
    columns: slots.map((slot) => ({
      slot,
      kind: 'mark' as const,
      weight: weight(slot),
      version: 1,
      publishedAt: null,
      lockedAt: null,
    })),
    pupils,
    marks: pupils.flatMap(({ id }, row) =>
      slots.slice(0, columns - lacking).map((slot, column) => ({
        pupilId: id,
        slot,
        state: 'value' as const,
        value: 5 + ((row * 7 + column * 3) % 50) / 10,
        reason: null,
        version: 1,
        updatedAt: '2026-11-20T08:00:00+07:00',
        updatedBy: 'Trần Văn Minh',
      })),
    ),
    results: pupils.map(({ id }) => ({ pupilId: id, termValue: null, yearValue: null })),
  };
}
