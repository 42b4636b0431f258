/** The page for deputy principals, from the handbook parts of packages/regulations: docs/regulations.{vi,en}.md. */
import type {
  Bilingual,
  HandbookExample,
  HandbookRule,
  HandbookSection,
} from '../../regulations/src/handbook.ts';
import { handbook, type Handbook } from '../../regulations/src/handbooks.ts';
import type { HandbookReading } from '../../regulations/src/handbook-reading.ts';
import {
  enReasons,
  reasonsUnder,
  reasonText,
  viReasons,
  type ReasonDictionary,
} from '../../regulations/src/reason-text.ts';
import type { Reason } from '../../regulations/src/reasons.ts';
import { pageWords, type PageWords } from './handbook.words.ts';
import { table } from './markdown-table.ts';
import { phaseInTable } from './phase-in-table.ts';

export type Language = keyof Bilingual;

interface Page {
  readonly language: Language;
  readonly words: PageWords;
  readonly reasons: ReasonDictionary;
}

const dictionaries: Readonly<Record<Language, ReasonDictionary>> = { vi: viReasons, en: enReasons };

export function handbookPage(language: Language, book: Handbook = handbook): string {
  const page: Page = { language, words: pageWords[language], reasons: dictionaries[language] };
  const { words } = page;
  const rules = book.sections.flatMap((section) => section.rules);
  const facts = {
    rules: rules.length,
    examples:
      rules.reduce((sum, rule) => sum + rule.examples.length, 0) +
      book.readings.length * READINGS_OF_ONE_EXAMPLE,
    lawState: book.lawState,
  };
  return [
    `<!-- ${words.generated} -->`,
    `# ${words.title}`,
    words.otherLanguage,
    ...words.intro(facts),
    `## ${words.contents}`,
    contents(page, book),
    heading(words.phaseIn.title, 'phase-in'),
    words.phaseIn.about,
    phaseInTable(words, { continuing: false }),
    words.phaseIn.continuing,
    phaseInTable(words, { continuing: true }),
    ...book.sections.flatMap((section, index) => [
      heading(section.title[language], sectionId(index)),
      section.about[language],
      overview(page, section.rules, index),
      ...section.rules.flatMap((rule, at) => ruleBlock(inWordsOf(page, section), rule, ruleId(index, at))),
    ]),
    heading(words.readings.title, 'readings'),
    words.readings.about,
    readingTable(page, book.readings),
    ...book.readings.flatMap((reading) => readingBlock(inWordsOf(page, reading), reading)),
    heading(words.open.title, 'open'),
    words.open.about,
    list(book.openPoints.map((point) => point[language])),
    ...withoutArticle(page, book),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The page with the words of the circular of a section or reading. */
const inWordsOf = (page: Page, { of }: Pick<HandbookSection, 'of'>): Page =>
  of ? { ...page, reasons: reasonsUnder(page.reasons, of) } : page;

const READINGS_OF_ONE_EXAMPLE = 2;

const sectionId = (index: number): string => `s${index + 1}`;
const ruleId = (section: number, rule: number): string => `s${section + 1}-${rule + 1}`;

/** GitHub's own anchors depend on the language of the heading; these do not. */
const heading = (title: string, id: string, level = '##'): string =>
  `<a id="${id}"></a>\n\n${level} ${title}`;

const link = (text: string, id: string): string => `[${text}](#${id})`;
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

function contents({ language, words }: Page, book: Handbook): string {
  return list([
    link(words.phaseIn.title, 'phase-in'),
    ...book.sections.map(({ title }, index) => link(title[language], sectionId(index))),
    link(words.readings.title, 'readings'),
    link(words.open.title, 'open'),
  ]);
}

function where({ words, reasons }: Page, { citation }: HandbookRule): string {
  return citation ? reasons.citation(citation) : words.practice;
}

function overview(page: Page, rules: readonly HandbookRule[], section: number): string {
  const { language, words } = page;
  return table(
    [words.rule, words.where],
    rules.map((rule, at) => [link(rule.rule[language], ruleId(section, at)), where(page, rule)]),
  );
}

function ruleBlock(page: Page, rule: HandbookRule, id: string): string[] {
  const { language, words } = page;
  return [
    heading(rule.rule[language], id, '###'),
    `**${words.where}:** ${where(page, rule)}`,
    `**${words.how}:** ${rule.how[language]}`,
    ...rule.examples.flatMap((example) => exampleBlock(page, example)),
    ...(rule.withoutExample ? [`*${rule.withoutExample[language]}*`] : []),
  ];
}

function exampleBlock(page: Page, { id, given, run }: HandbookExample): string[] {
  const { language, words } = page;
  const { shown, reasons } = run();
  return [
    `> **${exampleName(words, id)}.** ${capital(given[language])} ⇒ **${shown[language]}**`,
    ...why(page, reasons),
  ];
}

/** Numbers of the worked examples are shown, names that the code gives to its own are not. */
function exampleName({ example }: PageWords, id: string): string {
  const [number] = /^X-\d+/.exec(id) ?? [];
  return number ? `${example} ${number}` : example;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function why({ words, reasons: dictionary }: Page, reasons: readonly Reason[]): string[] {
  if (reasons.length === 0) return [];
  const sentences = reasons.map((reason) => reasonText(reason, dictionary));
  return [`<details><summary>${words.why}</summary>\n\n${list(sentences)}\n\n</details>`];
}

function readingTable({ language, words }: Page, readings: readonly HandbookReading[]): string {
  return table(
    [words.option, words.question, words.byDefault, words.otherwise],
    readings.map(({ option, question, choices: [byDefault, otherwise] }) => [
      link(option, option),
      question[language],
      byDefault.means[language],
      otherwise.means[language],
    ]),
  );
}

function readingBlock(page: Page, { option, field, given, choices, run }: HandbookReading): string[] {
  const { language, words } = page;
  const results = choices.map(({ value }) => run(value));
  const names = [words.byDefault, words.otherwise];
  return [
    heading(option, option, '###'),
    `> ${given[language]}`,
    list(
      results.map(
        ({ shown }, at) => `${names[at]} (\`${field}: '${choices[at]?.value}'\`) ⇒ **${shown[language]}**`,
      ),
    ),
    ...why(page, results[0]?.reasons ?? []),
  ];
}

/** The rules that rest on practice, each a link. */
function withoutArticle({ language, words }: Page, book: Handbook): string[] {
  const links = book.sections.flatMap(({ title, rules }, section) =>
    rules.flatMap(({ citation, rule }, at) =>
      citation ? [] : [`${title[language]}: ${link(rule[language], ruleId(section, at))}`],
    ),
  );
  return links.length > 0 ? [words.open.withoutArticle, list(links)] : [];
}
