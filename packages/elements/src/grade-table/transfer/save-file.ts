import type { PanelHost } from '../panel.ts';
import type { Sheet } from '../sheet.ts';
import { download, fileOf, markList } from './export.ts';
import { wordsOf } from './transfer-words.ts';

/** Writes the gradebook to a file of the person's own computer. */
export async function saveFile(host: PanelHost, sheet: Sheet, format: 'xlsx' | 'csv'): Promise<void> {
  try {
    const file = await fileOf(markList(sheet), format);
    download(file);
    host.say(wordsOf(host).exported(file.name));
  } catch (error) {
    host.say(host.problem(error));
  }
}
