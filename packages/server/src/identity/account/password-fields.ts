import { html, type Html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import { signInStrings } from '../sign-in/strings.ts';
import { accountStrings } from './strings.ts';

export function passwordField(id: string, label: string, fill: string, hint?: string): Html {
  return html`<label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${id}"
      type="password"
      autocomplete="${fill}"
      maxlength="200"
      required
      ${hint !== undefined && html`aria-describedby="${id}-hint"`}
    />
    ${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}`;
}

/** A new password, typed twice, and a button that shows it with the field `also`. */
export function newPasswordFields(language: Language, also = ''): Html {
  const text = accountStrings[language];
  const { showPassword, hidePassword } = signInStrings[language];
  return html`${passwordField('next', text.next, 'new-password', text.nextHint)}
    ${passwordField('repeated', text.repeated, 'new-password')}
    <button
      type="button"
      class="reveal"
      data-show="${showPassword}"
      data-hide="${hidePassword}"
      aria-controls="${`${also} next repeated`.trim()}"
      hidden
    >
      ${showPassword}
    </button>`;
}
