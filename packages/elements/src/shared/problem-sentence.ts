import type { Language } from './language.ts';
import type * as ProblemTexts from './problem-text.ts';

// Sentences come apart: a page shows its data before it can have anything to complain about.
let texts: typeof ProblemTexts | null = null;
let isCutOff = false;

/** Also what is wrong where not even the other sentences can be fetched. */
export const cutOff: Readonly<Record<Language, string>> = {
  vi: 'Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại.',
  en: 'The server cannot be reached. Check the connection, then try again.',
};

/** Never rejects. True when there is something new to say: sentences came, or it turned out that none can be fetched. */
export async function loadProblemSentences(
  language: Language,
  desk?: ProblemTexts.ProblemCatalogue,
): Promise<boolean> {
  try {
    texts ??= await import('./problem-text.ts');
  } catch {
    const wasCutOff = isCutOff;
    isCutOff = true;
    return !wasCutOff;
  }
  await texts.loadProblemTexts(language, desk);
  return true;
}

/** The sentence for an error; empty for the moment its dictionary takes to load, then `onReady`. */
export function problemSentence(
  error: unknown,
  language: Language,
  desk?: ProblemTexts.ProblemCatalogue,
  onReady: () => void = () => {},
): string {
  if (texts?.problemTextsReady(language, desk)) return texts.problemText(error, language);
  void loadProblemSentences(language, desk).then((isNews) => isNews && onReady());
  return isCutOff && !texts ? cutOff[language] : '';
}
