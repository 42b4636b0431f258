import { html } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { wordsOf } from '../words-of.ts';
import { Preview, type TransferInput } from './preview.ts';
import { previewForm } from './preview-form.ts';
import { chooser } from './chooser.ts';
import { transferStrings } from './transfer.strings.ts';
import { transferStyles } from './transfer.styles.ts';

/** What a paste or a file would change, looked at before it is written; one step to take back. */
export function createPanel(host: PanelHost): TablePanel<TransferInput> {
  adoptLate(host.element, transferStyles);
  const preview = new Preview(host);
  /** Said once the block is there: the panel itself opens before a file is read. */
  const focusTitle = async (): Promise<void> => {
    host.update();
    await host.element.updateComplete;
    host.element.renderRoot.querySelector<HTMLElement>('#transfer-title')?.focus();
  };
  const onFile = (file: File): void => void preview.read(file).then(focusTitle);
  const write = (session: GradebookSession): void => {
    const shown = preview.shown(session);
    if (!shown) return;
    const t = wordsOf(transferStrings, host);
    if (!preview.isUpToDate(session)) {
      host.say(t.changedSince);
      return void focusTitle();
    }
    const { changes, problems } = shown.plan;
    const what = preview.fileName ? t.importedWhat(preview.fileName) : t.pastedWhat;
    const { written } = session.change(changes, what);
    const { length: left } = problems;
    host.close();
    if (written.length === 0) host.say(t.unchanged);
    else host.say(left ? t.doneWith(written.length, left) : t.done(written.length));
  };
  return {
    firstId: 'transfer-title',
    onOpen(input) {
      void preview.open(input).then(() => (input.kind === 'file' ? focusTitle() : undefined));
    },
    onClose: () => preview.drop(),
    render(session) {
      const { reading, error } = preview;
      const shown = reading || error ? null : preview.shown(session);
      const t = wordsOf(transferStrings, host);
      if (!shown) return chooser({ preview, t, onFile, onCancel: () => host.close() });
      const title = preview.fileName ? t.fileTitle(preview.fileName) : t.pasteTitle;
      return html`<h3 id="transfer-title" tabindex="-1">${title}</h3>
        ${previewForm({ host, preview, session, shown, t, table: host.t(), onWrite: () => write(session) })}`;
    },
  };
}
