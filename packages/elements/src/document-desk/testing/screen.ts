import { fixture, html } from '@open-wc/testing';
import { until } from '../../shared/testing/fixtures.ts';
import { find } from '../../shared/testing/screen.ts';
import '../document-desk.define.ts';
import { inMemoryDocumentDesk } from '../document-desk.in-memory.ts';
import type { DocumentDeskSource } from '../document-desk.source.ts';
import type { DocumentDesk } from '../document-desk.ts';
import { receipts, recipients, type sent } from './desk.ts';

export const memory = (...documents: ReturnType<typeof sent>[]) =>
  inMemoryDocumentDesk({ documents, receipts, recipients, issuer: 'Sở Giáo dục và Đào tạo' });
export const lost = () => Promise.reject(new TypeError('Failed to fetch'));

export async function desk(source: DocumentDeskSource, lang = 'vi'): Promise<DocumentDesk> {
  return fixture<DocumentDesk>(html`<edu-document-desk lang=${lang} .source=${source}></edu-document-desk>`);
}

export async function shown(source: DocumentDeskSource, lang?: string): Promise<DocumentDesk> {
  const element = await desk(source, lang);
  await until(() => find(element, '.document .open') !== null);
  return element;
}
