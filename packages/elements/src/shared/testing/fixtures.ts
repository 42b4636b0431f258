import { fixture } from '@open-wc/testing';
import { html, type LitElement, type TemplateResult } from 'lit';

/** The styles of unkind pages; every element must look the same under each. */
export const hostResets = {
  unset: '* { all: unset }',
  bootstrap3:
    'html { font-size: 10px } body { font: 14px/1.42857143 Helvetica, Arial, sans-serif; color: #333 }' +
    ' * { box-sizing: border-box; letter-spacing: 2px; text-transform: uppercase; text-align: center }' +
    ' table { border-spacing: 4px } button, input { font: 20px serif; border: 5px solid lime }',
} as const;

/** Renders a template with one of the unkind styles in force until the fixture is removed. */
export async function fixtureUnder<E extends Element>(
  reset: keyof typeof hostResets,
  template: TemplateResult,
): Promise<E> {
  const box = await fixture<HTMLElement>(
    html`<div>
      <style></style>
      <div>${template}</div>
    </div>`,
  );
  const style = box.querySelector('style');
  if (style) style.textContent = hostResets[reset];
  const element = box.querySelector('div')?.firstElementChild;
  if (!element) throw new Error('The template renders no element.');
  return element as E;
}

/** Waits until an element and whatever it scheduled meanwhile have been rendered. */
export async function settled(element: LitElement): Promise<void> {
  while (!(await element.updateComplete));
}

/** Waits for a condition, looking once a frame. The test's own time limit ends it. */
export async function until(condition: () => boolean | undefined): Promise<void> {
  while (!condition()) await new Promise((next) => requestAnimationFrame(next));
}

/** A promise to be kept or broken by the test, for sources that answer when told to. */
export function deferred<V>(): {
  promise: Promise<V>;
  resolve: (value: V) => void;
  reject: (reason: unknown) => void;
} {
  let resolve!: (value: V) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<V>((keep, breakIt) => {
    resolve = keep;
    reject = breakIt;
  });
  return { promise, resolve, reject };
}
