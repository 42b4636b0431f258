import type { PanelHost } from '../panel.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words-of.ts';
import { download, fileOf, markList } from './export.ts';
import { transferStrings } from './transfer.strings.ts';

/** Writes the gradebook to a file of the person's own computer. */
export async function saveFile(host: PanelHost, sheet: Sheet, format: 'xlsx' | 'csv'): Promise<void> {
  try {
    const file = await fileOf(markList(sheet), format);
    download(file);
    host.say(wordsOf(transferStrings, host).exported(file.name));
  } catch (error) {
    host.say(host.problem(error));
  }
}
