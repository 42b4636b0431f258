import { expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { admissionHandbook } from './handbook.ts';

const { rules } = admissionHandbook;
const examples = rules.flatMap((rule) => rule.examples);

test.each(examples)('$id', ({ run, expected }) => {
  expect(run().shown).toEqual(expected);
});

test('every rule has an example, every example an id of its own', () => {
  expect(rules.filter((rule) => rule.examples.length === 0)).toEqual([]);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
});

test('every article a reason cites is that of a rule', () => {
  const key = (citation: object | null) => JSON.stringify(citation);
  const cited = new Set(rules.map(({ citation }) => key(citation)));
  const used = examples.flatMap(({ run }) => run().reasons.map(({ citation }) => key(citation)));
  expect(used.filter((citation) => !cited.has(citation))).toEqual([]);
});

test('every sentence of every example can be read', () => {
  for (const item of examples.flatMap(({ run }) => run().reasons)) {
    for (const language of [viReasons, enReasons]) {
      expect(reasonText(item, language)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  }
});

const how = (rule: string) => rules.find((one) => one.rule.en === rule)?.how.vi;

test('points are exact to 0,01', () => {
  expect(how('Score for admission to grade 10')).toContain('Tính chính xác đến 0,01 điểm, không làm tròn.');
});

test('groups with a comma in their name are told apart', () => {
  expect(how('Age of entering grade 1')).toContain(
    'trẻ kém phát triển về thể lực hoặc trí tuệ; con em người nước ngoài học tập, làm việc ở Việt Nam.',
  );
});

test('thresholds are written from the data', () => {
  expect(how('Marks of the papers for grade 10')).toContain('từ 0 đến 10,00 điểm, theo bước 0,25');
  expect(how('Score for admission to grade 10')).toContain(
    'Kì thi năm 2026: Ngữ văn + Toán + Ngoại ngữ + điểm cộng thêm. Đến kì thi năm 2020: 2 × Ngữ văn + 2 × Toán + Ngoại ngữ',
  );
  expect(how('Points for priority and encouragement')).toContain(
    'nhóm 1: 2,00; nhóm 2: 1,50; nhóm 3: 1,00. Khuyến khích (giải cấp tỉnh): giải nhất: 1,50; giải nhì: 1,00; giải ba: 0,50',
  );
  expect(how('Points added in earlier years')).toContain(
    'loại giỏi: 1,50; loại khá: 1,00; loại trung bình: 0,50',
  );
  expect(how('Age of entering grade 1')).toContain('6 tuổi, tính theo năm');
  expect(how('Age of entering grades 6 and 10')).toContain('Lớp 6: 11 tuổi; lớp 10: 15 tuổi');
});
