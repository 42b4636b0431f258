import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { EduElement } from '../shared/base-element.ts';
import { define } from '../shared/define.ts';
import { defineStrings } from '../shared/strings.ts';
import { until } from '../shared/testing/fixtures.ts';

class Child extends EduElement {
  protected override readonly dictionary = defineStrings({}, {});
  get status() {
    return this.provider?.status;
  }
}
define('edu-child', Child);

// A file of its own: a tag cannot be registered twice in one page.
describe('edu-provider that arrives late', () => {
  it('finds the children that were upgraded before it', async () => {
    const box = await fixture<HTMLElement>(
      html`<edu-provider endpoint="https://a.example"><edu-child></edu-child></edu-provider>`,
    );
    const child = box.querySelector('edu-child') as Child;
    await child.updateComplete;
    expect(child.status).to.equal(undefined);
    await import('./provider.define.ts');
    await until(() => child.status === 'failed');
  });
});
