import { fixture, html } from '@open-wc/testing';
import { find } from '../../shared/testing/screen.ts';
import { until } from '../../shared/testing/fixtures.ts';
import '../documents.define.ts';
import { inMemoryDocuments } from '../documents.in-memory.ts';
import type { DocumentsSource } from '../documents.source.ts';
import type { Documents } from '../documents.ts';
import { staff, type document } from './documents.ts';

export const memory = (...documents: ReturnType<typeof document>[]) =>
  inMemoryDocuments({ documents, staff, person: 'Lê Thị Thu Trang' });
export const lost = () => Promise.reject(new TypeError('Failed to fetch'));

export async function list(source: DocumentsSource, lang = 'vi'): Promise<Documents> {
  return fixture<Documents>(html`<edu-documents lang=${lang} .source=${source}></edu-documents>`);
}

export async function shown(source: DocumentsSource, lang?: string): Promise<Documents> {
  const element = await list(source, lang);
  await until(() => find(element, '.document .open') !== null);
  return element;
}
