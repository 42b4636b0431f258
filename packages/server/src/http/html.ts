/** HTML whose holes are escaped, so that nothing from outside becomes markup. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Hole = Html | readonly Html[] | string | number | null | undefined | false;

export function html(strings: TemplateStringsArray, ...holes: Hole[]): Html {
  return new Html(strings.reduce((text, part, index) => text + fill(holes[index - 1]) + part));
}

/** For markup made by a library; never for anything a person typed. */
export function trusted(text: string): Html {
  return new Html(text);
}

function fill(hole: Hole): string {
  if (hole === undefined || hole === null || hole === false) return '';
  if (hole instanceof Html) return hole.text;
  if (Array.isArray(hole)) return hole.map(fill).join('');
  return String(hole).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
