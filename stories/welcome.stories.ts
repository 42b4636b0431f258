import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryAdmissions } from '@lienthong/elements/admissions-form.js';
import { inMemoryContactBook } from '@lienthong/elements/contact-book.js';
import '@lienthong/elements/define/admissions-form.js';
import '@lienthong/elements/define/contact-book.js';
import '@lienthong/elements/define/grade-table.js';
import '@lienthong/elements/define/news.js';
import { html } from 'lit';
import { sampleGradebook } from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { campaigns } from './data/admissions.ts';
import { daughter, entries } from './data/contact-book.ts';
import { items, sources } from './data/news.ts';

/**
 * The four widgets at work, each on data in memory: nothing here asks a server. Every element has its states in its own chapter.
 */
const meta: Meta = { title: 'Liên Thông/Bốn phần tử' };
export default meta;

export const AtWork: StoryObj = {
  name: 'Trên một trang',
  render: () => html`
    <div class="catalogue">
      <section>
        <h2>edu-news</h2>
        <edu-news .items=${items} .sources=${sources} page-size="4"></edu-news>
      </section>
      <section>
        <h2>edu-contact-book</h2>
        <edu-contact-book
          .source=${inMemoryContactBook([{ pupil: daughter, entries }])}
          page-size="4"
        ></edu-contact-book>
      </section>
      <section class="wide">
        <h2>edu-grade-table</h2>
        <edu-grade-table .gradebook=${sampleGradebook({ filled: [1, 1, 0.6, 0] })}></edu-grade-table>
      </section>
      <section class="wide">
        <h2>edu-admissions-form</h2>
        <edu-admissions-form .source=${inMemoryAdmissions([campaigns.open])}></edu-admissions-form>
      </section>
    </div>
  `,
};
