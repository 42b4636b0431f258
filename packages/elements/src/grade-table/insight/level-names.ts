import type { Tenths } from '@lienthong/regulations';
import type { Language } from '../../shared/language.ts';

const NEW: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Tốt', 'Khá', 'Đạt'],
  en: ['Tốt (good)', 'Khá (fair)', 'Đạt (pass)'],
};

const OLD: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Giỏi', 'Khá', 'Trung bình', 'Yếu'],
  en: ['Giỏi (excellent)', 'Khá (good)', 'Trung bình (average)', 'Yếu (weak)'],
};

const EDGES: readonly Tenths[] = [80, 65, 50, 35];

/** The study level an average belongs to by name; empty where the circular has none for it. Other conditions decide, too. */
export function levelName(ruleSet: string, aim: Tenths, language: Language): string {
  const names = /^TT(58|26)/.test(ruleSet) ? OLD : NEW;
  return names[language][EDGES.indexOf(aim)] ?? '';
}
