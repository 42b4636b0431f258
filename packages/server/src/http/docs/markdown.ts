import { html, type Html } from '../html.ts';

/** The little Markdown the contract's descriptions use: paragraphs, lists, `code`, **strong**. */
export function markdown(text: string | undefined): Html[] {
  if (text === undefined) return [];
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const lines = block.split('\n');
      if (!lines.every((line) => /^(- |\s)/.test(line))) return html`<p>${inline(lines.join(' '))}</p>`;
      const items: string[] = [];
      for (const line of lines) {
        if (line.startsWith('- ')) items.push(line.slice(2));
        else items.push(`${items.pop() ?? ''} ${line.trim()}`);
      }
      return html`<ul>
        ${items.map((item) => html`<li>${inline(item)}</li>`)}
      </ul>`;
    });
}

export function inline(text: string): Html[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('**')) return html`<strong>${inline(part.slice(2, -2))}</strong>`;
    return html`${part}`;
  });
}
