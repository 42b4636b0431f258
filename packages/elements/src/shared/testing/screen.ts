import type { LitElement } from 'lit';
import { userEvent } from 'vitest/browser';
import { until } from './fixtures.ts';

/** What a visitor finds in an element, and does there. */
export const text = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const find = <E extends Element = HTMLElement>(element: LitElement, selector: string): E | null =>
  element.renderRoot.querySelector<E>(selector);

export const all = (element: LitElement, selector: string): string[] =>
  [...element.renderRoot.querySelectorAll(selector)].map(text);

export const announced = (element: LitElement): string => text(find(element, '[role=status]'));

export const focused = (element: LitElement): Element | null | undefined => element.shadowRoot?.activeElement;

/** Waits for it, then presses it. */
export async function click(element: LitElement, selector: string): Promise<void> {
  await until(() => find(element, selector) !== null);
  find(element, selector)?.click();
  await element.updateComplete;
}

export async function write(element: LitElement, selector: string, value: string): Promise<void> {
  await until(() => find(element, selector) !== null);
  const field = find(element, selector);
  if (field) await userEvent.fill(field, value);
  await element.updateComplete;
}
