import { enPrimaryNames, viPrimaryNames } from '@lienthong/regulations/primary';
import type { Correction, GradebookColumn } from '@lienthong/sdk';
import type { Language } from '../../shared/language.ts';
import { columnInWords } from '../column-label.ts';
import type { TableDictionary } from '../grade-table.strings.ts';

/** The column a request is about; of another book all that is known is its slot, `gk-yeuNuoc`. */
export function askedColumn(
  { slot, kind }: Pick<Correction, 'slot' | 'kind'>,
  columns: readonly GradebookColumn[],
  t: TableDictionary,
  language: Language,
): string {
  const [, code] = slot.split('-');
  if (!code || columns.some((column) => column.slot === slot)) return columnInWords(slot, columns, t);
  const { competences, qualities } = language === 'vi' ? viPrimaryNames : enPrimaryNames;
  const name = competences[code] ?? qualities[code] ?? code;
  const trait = { dimension: code in qualities ? 'quality' : 'competence', code, name } as const;
  return t.columnName({ slot, kind, trait, weight: 1, version: 0, publishedAt: null, lockedAt: null });
}
