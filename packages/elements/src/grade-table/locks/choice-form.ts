import type { GradebookProgress } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../choice-field.ts';
import { isMeant, KINDS, kindOf, type Choice, type Kind, type Outcome } from './choice.ts';
import type { LocksDictionary } from './locks.strings.ts';

export interface ChoiceFormProps {
  readonly choice: Choice;
  /** Null until the gradebooks of the term are read. */
  readonly outcome: Outcome | null;
  readonly years: readonly number[];
  /** Of the term. */
  readonly books: readonly GradebookProgress[];
  readonly t: LocksDictionary;
  onChange(change: Partial<Choice>): void;
}

type Options = readonly (readonly [value: string, text: string])[];

/** Which columns: year and term, where, subject, kinds. */
export function choiceForm(props: ChoiceFormProps): TemplateResult {
  const { choice, outcome, years, books, t, onChange } = props;
  const { schoolYear, term, grade, classId, subjectCode, without } = choice;
  const newest = [...years].sort((one, other) => other - one);
  const place = classId === null ? (grade === null ? '' : `grade ${grade}`) : `class ${classId}`;
  // A subject of the whole school that is not taught there would be left over unseen.
  const taught = books.filter((book) => isMeant({ ...choice, subjectCode: null }, book));
  const subjects = namesOf(taught, 'subjectCode', 'subjectName');
  const pickPlace = (value: string): void => {
    const [what, which = ''] = value.split(' ');
    const next = {
      ...choice,
      grade: what === 'grade' ? Number(which) : null,
      classId: what === 'class' ? which : null,
    };
    const isTaught = books.some((book) => isMeant(next, book));
    onChange({ grade: next.grade, classId: next.classId, ...(!isTaught && { subjectCode: null }) });
  };
  const pickKind = (kind: Kind, isOn: boolean): void => {
    const left = new Set(without);
    if (isOn) left.delete(kind);
    else left.add(kind);
    onChange({ without: left });
  };
  return html`<div class="fields choice">
      ${
        newest.length > 1
          ? field(t.year, 'locks-year', String(schoolYear), yearOptions(newest, t), (value) =>
              onChange({ schoolYear: Number(value), ...ANYWHERE }),
            )
          : nothing
      }
      ${field(
        t.term,
        'locks-term',
        String(term),
        TERMS.map((each) => [String(each), t.termName(each)]),
        (value) => onChange({ term: value === '2' ? 2 : 1 }),
      )}
      ${field(t.place, 'locks-place', place, placeOptions(books, t), pickPlace)}
      ${field(t.subject, 'locks-subject', subjectCode ?? '', [['', t.allSubjects], ...subjects], (value) =>
        onChange({ subjectCode: value || null }),
      )}
    </div>
    ${
      outcome && outcome.kinds.length > 0
        ? html`<fieldset class="field kinds">
            <legend>${t.kinds}</legend>
            ${outcome.kinds.map(
              ({ kind, open, blank }) =>
                html`<label class="option">
                  <input
                    class="check"
                    type="checkbox"
                    .checked=${!without.has(kind)}
                    @change=${(event: Event) => pickKind(kind, (event.target as HTMLInputElement).checked)}
                  />
                  <span>${t.kind(kind)} <span class="hint">${t.kindCount(open, blank)}</span></span>
                </label>`,
            )}
          </fieldset>`
        : nothing
    }`;
}

/** The choice in a sentence: `Học kì I năm học 2026–2027, Khối 7, Toán, Giữa kì`. */
export function choiceWords(
  { schoolYear, term, grade, classId, subjectCode, without }: Choice,
  books: readonly GradebookProgress[],
  t: LocksDictionary,
): string {
  const inClass = books.find((book) => book.classId === classId);
  const subject = books.find((book) => book.subjectCode === subjectCode);
  const where = inClass ? t.className(inClass.className) : grade === null ? t.school : t.gradeName(grade);
  const there = new Set(books.flatMap(({ columns }) => columns.map(({ slot }) => kindOf(slot))));
  const kinds = KINDS.filter((kind) => without.size > 0 && !without.has(kind) && there.has(kind)).map(
    (kind) => t.kind(kind),
  );
  return [t.period(term, schoolYear), where, subject?.subjectName, ...kinds].filter(Boolean).join(', ');
}

const TERMS = [1, 2] as const;
const ANYWHERE = { grade: null, classId: null, subjectCode: null } as const;

const yearOptions = (years: readonly number[], t: LocksDictionary): Options =>
  years.map((year) => [String(year), t.yearName(year)]);

function field(
  label: string,
  id: string,
  value: string,
  options: Options,
  onPick: (value: string) => void,
): TemplateResult {
  return choiceField({ label, id, value, options, onPick });
}

function placeOptions(books: readonly GradebookProgress[], t: LocksDictionary): Options {
  const grades = [...new Set(books.map(({ grade }) => grade))];
  return [
    ['', t.school],
    ...grades.map((grade) => [`grade ${grade}`, t.gradeName(grade)] as const),
    ...namesOf(books, 'classId', 'className').map(
      ([id, name]) => [`class ${id}`, t.className(name)] as const,
    ),
  ];
}

function namesOf(
  books: readonly GradebookProgress[],
  key: 'classId' | 'subjectCode',
  name: 'className' | 'subjectName',
): Options {
  return [...new Map(books.map((book) => [book[key], book[name]]))];
}
