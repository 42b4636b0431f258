import { expect, fixture, html } from '@open-wc/testing';
import { css, type CSSResultGroup } from 'lit';
import { describe, it } from 'vitest';
import { EduElement } from './base-element.ts';
import { define } from './define.ts';
import { defineStrings } from './strings.ts';
import { contrast } from './testing/contrast.ts';

const names = [
  'text',
  'text-muted',
  'surface',
  'surface-sunken',
  'surface-raised',
  'edge',
  'accent',
  'accent-strong',
  'accent-text',
  'accent-soft',
  'on-accent',
  'danger',
  'danger-soft',
  'warning',
  'warning-soft',
  'success',
  'success-soft',
] as const;
type Name = (typeof names)[number];

class Swatches extends EduElement {
  static override styles: CSSResultGroup = [
    EduElement.styles,
    ...names.map((name) => css([`.${name} { color: var(--_${name}) }`] as unknown as TemplateStringsArray)),
  ];
  protected override readonly dictionary = defineStrings({}, {});
  override render() {
    return names.map((name) => html`<i class=${name}></i>`);
  }
  colours(): Record<Name, string> {
    return Object.fromEntries(
      names.map((name) => {
        const swatch = this.renderRoot.querySelector(`.${name}`);
        return [name, swatch ? getComputedStyle(swatch).color : ''];
      }),
    ) as Record<Name, string>;
  }
}
define('edu-swatches', Swatches);

const crests = [
  ...[0.15, 0.35, 0.6, 0.85, 0.97].flatMap((lightness) =>
    [0, 0.08, 0.2, 0.32].flatMap((chroma) =>
      Array.from({ length: 24 }, (_, index) => `oklch(${lightness} ${chroma} ${index * 15})`),
    ),
  ),
  'yellow',
  'white',
  'black',
  'lime',
  'blue',
  '#ffd400',
];

// Words at 4.5:1, edges and fills at 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
const pairs: [Name, Name, number][] = [
  ['text', 'surface', 7],
  ['text', 'surface-sunken', 7],
  ['text', 'accent-soft', 4.5],
  ['text-muted', 'surface', 4.5],
  ['text-muted', 'surface-sunken', 4.5],
  ['text-muted', 'accent-soft', 4.5],
  ['edge', 'surface', 3],
  ['edge', 'surface-sunken', 3],
  ['accent', 'surface', 3],
  ['accent', 'surface-sunken', 3],
  ['accent', 'surface-raised', 3],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['accent-text', 'surface', 4.5],
  ['accent-text', 'surface-sunken', 4.5],
  ['accent-text', 'surface-raised', 4.5],
  ['accent-text', 'accent-soft', 4.5],
  ['danger', 'surface', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['warning', 'warning-soft', 4.5],
  ['success', 'success-soft', 4.5],
  ['text', 'danger-soft', 4.5],
  ['text', 'warning-soft', 4.5],
  ['text', 'success-soft', 4.5],
];

describe('tokens', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`keep contrast for any crest, ${theme}`, async () => {
      const element = await fixture<Swatches>(html`<edu-swatches theme=${theme}></edu-swatches>`);
      const failures: string[] = [];
      for (const crest of crests) {
        element.style.setProperty('--edu-accent', crest);
        const colours = element.colours();
        for (const [front, back, least] of pairs) {
          const ratio = contrast(colours[front], colours[back]);
          if (ratio < least) failures.push(`${crest}: ${front} on ${back} ${ratio.toFixed(2)} < ${least}`);
        }
      }
      expect(failures).to.deep.equal([]);
    });
  }

  it('follow the color-scheme of the page, not of the system', async () => {
    const box = await fixture<HTMLElement>(html`<div><edu-swatches></edu-swatches></div>`);
    const element = box.firstElementChild as Swatches;
    const light = element.colours();
    box.style.colorScheme = 'dark';
    const dark = element.colours();
    expect(contrast(light.text, 'white')).to.be.above(7);
    expect(contrast(dark.text, 'black')).to.be.above(7);
    element.theme = 'light';
    await element.updateComplete;
    expect(element.colours()).to.deep.equal(light);
  });

  it('keep a crest that needs no repair', async () => {
    const element = await fixture<Swatches>(html`<edu-swatches></edu-swatches>`);
    element.style.setProperty('--edu-accent', 'oklch(0.42 0.1 250)');
    expect(contrast(element.colours().accent, 'oklch(0.42 0.1 250)')).to.be.below(1.02);
  });
});
