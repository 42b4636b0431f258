import encodeQR from 'qr';
import { html, trusted, type Html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import type { FactorOutcome } from './factors.ts';
import { factorStrings } from './strings.ts';
import { authenticatorUri } from './totp.ts';

export interface Refusal {
  status: number;
  message: string;
  retryAfter?: number;
}

/** What a person is told whose code was not taken. */
export function refusalOf(language: Language, outcome: Exclude<FactorOutcome, { kind: 'passed' }>): Refusal {
  const text = factorStrings[language];
  switch (outcome.kind) {
    case 'wrong':
      return { status: 401, message: text.wrong };
    case 'used':
      return { status: 401, message: text.used };
    case 'skewed':
      return { status: 401, message: text.skewed(outcome.minutes) };
    case 'throttled':
      return {
        status: 429,
        message: text.throttled(Math.ceil(outcome.seconds / 60)),
        retryAfter: outcome.seconds,
      };
  }
}

export function notice(message: string | undefined): Html {
  return message === undefined
    ? html``
    : html`<p class="message" role="alert" tabindex="-1" id="message">${message}</p>`;
}

/** The field for six digits, or for a recovery code, which has letters. */
export function codeField(
  language: Language,
  { recovery, invalid }: { recovery: boolean; invalid: boolean },
): Html {
  const text = factorStrings[language];
  return html`<label for="code">${recovery ? text.recoveryCode : text.code}</label>
    <input
      id="code"
      name="code"
      class="code"
      ${
        recovery
          ? trusted('autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="30"')
          : trusted('autocomplete="one-time-code" inputmode="numeric" pattern="[0-9 ]*" maxlength="7"')
      }
      aria-describedby="code-hint${invalid && ' message'}"
      required
    />
    <p class="hint" id="code-hint">${recovery ? text.recoveryHint : text.codeHint}</p>`;
}

/** QR code and the same secret to type, for a phone whose camera is broken or that shows this very page. */
export function offer(language: Language, { secret, username }: { secret: string; username: string }): Html {
  const text = factorStrings[language];
  const uri = authenticatorUri(secret, username);
  const picture = encodeQR(uri, 'svg', { ecc: 'medium', border: 4 }).replace(
    '<svg ',
    `<svg role="img" aria-label="${html`${text.qrLabel}`.text}" `,
  );
  const groups = secret.match(/.{1,4}/g) ?? [];
  return html`<ol class="steps">
    <li>${text.stepApp}</li>
    <li>
      ${text.stepScan}
      <div class="qr">${trusted(picture)}</div>
      <details>
        <summary>${text.typeInstead}</summary>
        <p>${text.typeHint(username)}</p>
        <p><code class="secret">${groups.join(' ')}</code></p>
        <p><a href="${uri}">${text.openApp}</a></p>
      </details>
    </li>
    <li>${text.stepCode}</li>
  </ol>`;
}

export function recoveryCodeList(language: Language, codes: readonly string[]): Html {
  const text = factorStrings[language];
  return html`<p>${text.recoveryIntro}</p>
    <ul class="recovery">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>
    <p class="hint">${text.recoveryKeep}</p>`;
}
