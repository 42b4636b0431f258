import type { Language } from './problem.ts';

/** The language asked for by Accept-Language; Vietnamese unless English is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'vi';
  let best: { language: Language; quality: number } | undefined;
  for (const part of acceptLanguage.slice(0, 200).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const tag = range.split('-')[0];
    if (tag !== 'vi' && tag !== 'en') continue;
    const weight = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    if (quality > 0 && (best === undefined || quality > best.quality)) best = { language: tag, quality };
  }
  return best?.language ?? 'vi';
}
