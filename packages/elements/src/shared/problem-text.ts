import { problems as en } from '../generated/problems.en.ts';
import { problems as vi } from '../generated/problems.vi.ts';
import type { Language } from './language.ts';
import { problemCode, restingReason } from './problem-code.ts';
import { cutOff } from './problem-sentence.ts';

type Texts = Readonly<Record<string, string>>;

/** Sentences of error codes, a language at a time. */
export type ProblemCatalogue = Readonly<Record<Language, () => Promise<Texts>>>;

/** What any page may meet, even one that is only read, is there from the start. */
const texts: Record<Language, Record<string, string>> = { vi: { ...vi }, en: { ...en } };
const loading: Record<Language, Map<ProblemCatalogue, Promise<void>>> = { vi: new Map(), en: new Map() };
const ready: Record<Language, Set<ProblemCatalogue>> = { vi: new Set(), en: new Set() };

/**
 * Loads the sentences of a desk once, a language at a time. Never rejects: without them the general sentences below
 * remain.
 */
export async function loadProblemTexts(language: Language, desk?: ProblemCatalogue): Promise<void> {
  if (desk) await load(desk, language);
}

function load(catalogue: ProblemCatalogue, language: Language): Promise<void> {
  let pending = loading[language].get(catalogue);
  if (!pending) {
    pending = catalogue[language]()
      .then(
        (loaded) => void Object.assign(texts[language], loaded),
        () => undefined,
      )
      .then(() => void ready[language].add(catalogue));
    loading[language].set(catalogue, pending);
  }
  return pending;
}

/** False until `loadProblemTexts` is done. */
export function problemTextsReady(language: Language, desk?: ProblemCatalogue): boolean {
  return !desk || ready[language].has(desk);
}

// Failures that never reached the central system have no code of its catalogue.
const local: Record<Language, Record<'network' | 'timeout' | 'unknown' | 'officeKey', string>> = {
  vi: {
    network: cutOff.vi,
    timeout: 'Máy chủ trả lời quá lâu. Thử lại sau ít phút.',
    unknown: 'Chưa làm được việc này. Thử lại; nếu vẫn lỗi hãy báo nhà trường.',
    officeKey: 'Trang này dùng mã của cơ quan quản lí. Phần này cần mã trang của một trường.',
  },
  en: {
    network: cutOff.en,
    timeout: 'The server takes too long to answer. Try again in a few minutes.',
    unknown: 'This did not work. Try again; if it still fails, tell the school.',
    officeKey: 'This page uses the key of an authority. This part needs the site key of a school.',
  },
};

const told: Record<Language, (reason: string) => string> = {
  vi: (reason) => ` Lí do: “${reason}”`,
  en: (reason) => ` Reason: “${reason}”`,
};

/**
 * The sentence for an error: what is so and what to do; the general one until loaded. Never text from the server, except
 * the reason an authority wrote for people when it let a school or a feature rest, and that is quoted.
 */
export function problemText(error: unknown, language: Language): string {
  const reason = restingReason(error);
  return sentence(error, language) + (reason ? told[language](reason) : '');
}

function sentence(error: unknown, language: Language): string {
  const code = problemCode(error);
  const known = texts[language];
  const own = Object.hasOwn(known, code) ? known[code] : undefined;
  return own ?? local[language][code === 'office_key' ? 'officeKey' : localKind(error, code)];
}

function localKind(error: unknown, code: string): 'network' | 'timeout' | 'unknown' {
  if (/timeout/i.test(code)) return 'timeout';
  // A fetch that finds no server rejects with a TypeError in every browser.
  if (/network|offline|unreachable/i.test(code) || error instanceof TypeError) return 'network';
  return 'unknown';
}
