import { handOver } from '../shared/files/hand-over.ts';
import type { DocumentDeskSource, DocumentReceipt, SentDocument } from './document-desk.source.ts';
import type { UnitsView } from './document-desk.units.ts';

/** More units than any authority has. */
const MOST = 10_000;

/** Every unit of a document as a file that opens in Excel, those that are late first; answers the name of the file. */
export async function exportReceipts(
  source: DocumentDeskSource,
  { id, number }: SentDocument,
  { t, dayTime }: UnitsView,
): Promise<string> {
  const [{ writeCsv }, receipts] = await Promise.all([
    import('../shared/files/write-csv.ts'),
    all(source, id),
  ]);
  const at = (instant: string | null | undefined): string =>
    instant ? dayTime(instant).replace('\u00a0', ' ') : '';
  const rows = [...receipts]
    .sort((a, b) => Number(b.late) - Number(a.late))
    .map(({ schoolCode, schoolName, level, receivedAt, readAt, acknowledgement, answer, late }) => [
      ...[schoolCode, schoolName, t.level(level), at(receivedAt), at(readAt)],
      ...[at(acknowledgement?.at), acknowledgement?.by ?? '', acknowledgement?.note ?? ''],
      ...[at(answer?.at), answer?.by ?? '', answer?.note ?? '', late ? t.csvYes : ''],
    ]);
  const name = `${t.csvName(number).replace(/[\\/:*?"<>|]/g, '-')}.csv`;
  handOver(writeCsv([t.csvHeads.split('|'), ...rows]), name);
  return name;
}

async function all(source: DocumentDeskSource, documentId: string): Promise<DocumentReceipt[]> {
  const { signal } = new AbortController();
  const receipts: DocumentReceipt[] = [];
  let cursor: string | undefined;
  do {
    const page = await source.receipts(documentId, { cursor, limit: 200 }, { signal });
    receipts.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && receipts.length < MOST);
  return receipts;
}
