import type { Gradebook, GradebookPupil, Mark, MarkValue } from '@lienthong/sdk';
import { kindOf } from '../kinds.ts';
import { must } from '../must.ts';

/** Forty-five pupils of an invented class, in the order of a Vietnamese class list (by given name). */
const NAMES =
  `Nguyễn Hoàng An|Trần Lê Bảo An|Phạm Thị Thùy Anh|Võ Ngọc Quỳnh Anh|Lê Gia Bảo|Nguyễn Thái Bình|Đặng Minh Châu
Huỳnh Bảo Châu|Bùi Khánh Chi|Trương Mỹ Duyên|Đỗ Thành Đạt|Ngô Tiến Đạt|Nguyễn Hải Đăng|Lý Trường Giang|Phan Thị Ngân Hà
Hồ Gia Hân|Trần Ngọc Hân|Nguyễn Trung Hiếu|Dương Thanh Hoa|Lê Quang Huy|Vũ Đức Huy|Mai Thu Hương|Nguyễn Duy Khang|Tô Minh Khang
Phạm Nguyên Khôi|Đinh Tuấn Kiệt|Trần Thị Mai Lan|Nguyễn Khánh Linh|Cao Thùy Linh|Võ Hoàng Long|Lê Ngọc Mai|Hà Nhật Minh
Trịnh Quang Minh|Nguyễn Kim Ngân|Châu Bảo Ngọc|Phan Yến Nhi|Đoàn Tâm Như|Lương Gia Phúc|Nguyễn Minh Quân|Tạ Thảo Quyên
Trần Anh Thư|Lâm Bảo Trâm|Nguyễn Đình Trí|Quách Thanh Tùng|Hoàng Nguyễn Tường Vy`.split(/[|\n]/);

const id = (kind: number, at: number): string =>
  `0198c0de-0000-7000-8${String(kind).padStart(3, '0')}-${at.toString(16).padStart(12, '0')}`;

export interface GradebookOptions {
  scoring?: 'score' | 'comment';
  term?: 1 | 2;
  pupils?: number;
  slots?: readonly string[];
  /** How much of the class has a mark in each column, 0 to 1; the last value serves the rest. */
  filled?: readonly number[];
  locked?: readonly string[];
  published?: readonly string[];
  canEdit?: boolean;
  number?: number;
  className?: string;
  subject?: readonly [code: string, name: string];
}

const SAVED_AT = '2026-11-20T09:15:00+07:00';

/** The same marks every time: a small congruential generator, so that a picture can be compared with yesterday's. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

export function sampleGradebook(options: GradebookOptions = {}): Gradebook {
  const { scoring = 'score', term = 1, pupils = 45, locked = [], published = [], canEdit = true } = options;
  const { number = 1, className = '7A1', filled = [1] } = options;
  const [subjectCode, subjectName] =
    options.subject ?? (scoring === 'score' ? ['toan', 'Toán'] : ['gdtc', 'Giáo dục thể chất']);
  const slots =
    options.slots ??
    (scoring === 'score' ? ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'] : ['tx1', 'tx2', 'gk', 'ck']);
  const roll = dice(4200 + number);
  const list: GradebookPupil[] = Array.from({ length: pupils }, (_, at) => ({
    // Another number, another class: its pupils are others.
    id: id(1, (number - 1) * 1000 + at),
    code: `79${String(7_000_001 + (number - 1) * 1000 + at)}`,
    fullName: must(NAMES[(at + (number - 1) * 7) % NAMES.length]),
    ordinal: at + 1,
  }));
  const ability = list.map(() => 45 + roll() * 50);
  const marks: Mark[] = [];
  slots.forEach((slot, col) => {
    const share = must(filled[Math.min(col, filled.length - 1)]);
    list.forEach((pupil, row) => {
      const chance = roll();
      const swing = (roll() - 0.5) * 40;
      if ((row + 0.5) / pupils > share) return;
      marks.push(
        mark(
          pupil.id,
          slot,
          scoring === 'score' ? scoreOf(must(ability[row]) + swing) : chance < 0.06 ? 'CD' : 'D',
        ),
      );
    });
  });
  return {
    id: id(2, number),
    classId: id(3, className.charCodeAt(className.length - 1)),
    className,
    grade: 7,
    schoolYear: 2026,
    subjectCode,
    subjectName,
    term,
    scoring,
    ruleSet: 'TT22/2021',
    canEdit,
    periodsPerYear: scoring === 'score' ? 140 : 70,
    columns: slots.map((slot) => ({
      slot,
      kind: kindOf({ slot }, scoring),
      weight: slot === 'gk' ? 2 : slot === 'ck' ? 3 : 1,
      version: 1,
      publishedAt: published.includes(slot) ? SAVED_AT : null,
      lockedAt: locked.includes(slot) ? SAVED_AT : null,
    })),
    pupils: list,
    marks,
    results: list.map((pupil, row) => ({
      pupilId: pupil.id,
      termValue: null,
      yearValue: null,
      ...(term === 2 && scoring === 'score' ? { firstTermValue: scoreOf(must(ability[row])) } : {}),
    })),
  };
}

/** One mark as the system holds it. */
export function mark(pupilId: string, slot: string, value: MarkValue, change: Partial<Mark> = {}): Mark {
  return {
    pupilId,
    slot,
    state: value === null ? 'empty' : 'value',
    value,
    reason: null,
    version: 1,
    updatedAt: SAVED_AT,
    updatedBy: 'Trần Thị Minh Hạnh',
    ...change,
  };
}

/** Halves and whole marks are commoner than the other tenths, as in real books. */
function scoreOf(tenths: number): number {
  const clipped = Math.max(15, Math.min(100, tenths));
  return (clipped % 3 < 2 ? Math.round(clipped / 5) * 5 : Math.round(clipped)) / 10;
}
