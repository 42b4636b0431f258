import type { PanelHost } from '../panel.ts';
import { targetOf } from './clipboard.ts';

/** A file may be dropped anywhere on the element; nothing else is taken from whoever drags. */
export function acceptFiles(host: PanelHost): void {
  const { element } = host;
  const isFile = ({ dataTransfer }: DragEvent): boolean =>
    (dataTransfer?.types.includes('Files') ?? false) && (host.session()?.sheet.book.canEdit ?? false);
  element.addEventListener('dragover', (event) => {
    if (isFile(event)) event.preventDefault();
  });
  element.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    const grid = host.grid();
    const target = grid && targetOf(grid);
    if (!isFile(event) || !file || !target) return;
    event.preventDefault();
    host.open('transfer', { kind: 'file', file, target });
  });
}
