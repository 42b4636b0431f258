import type { Reason } from '@lienthong/regulations';
import type * as ReasonTexts from '@lienthong/regulations/subject-reason-text';
import type { LitElement } from 'lit';
import type { Language } from '../shared/language.ts';
import { OnDemand } from './on-demand.ts';

/** The circular's reasons in sentences: only when somebody stands on an average. */
export class ReasonSentences {
  readonly #texts: OnDemand<typeof ReasonTexts>;

  constructor(element: LitElement) {
    this.#texts = new OnDemand(element, () => import('@lienthong/regulations/subject-reason-text'));
  }

  /** Null until they are here. */
  of(language: Language): ((reason: Reason) => string) | null {
    const texts = this.#texts.module;
    if (!texts) return null;
    const dictionary = language === 'vi' ? texts.viSubjectReasons : texts.enSubjectReasons;
    return (reason) => texts.reasonText(reason, dictionary);
  }
}
