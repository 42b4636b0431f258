import { parseFeedDate } from './dates.ts';
import { cut, tagsNamed } from './text.ts';
import type { FeedItem } from './types.ts';
import { resolveUrl } from './urls.ts';

/** An official document (văn bản) that a feed item announces. */
export interface DocumentReference {
  /** Number and symbol without spaces: `1234/SGDĐT-GDTrH`, `29/2024/TT-BGDĐT`. */
  number: string;
  /** `2026-09-05`; null when the item does not say it (the day of the item is not the day of the document). */
  issuedOn: string | null;
  /** As the item names it, else what the symbol says for certain; null otherwise. */
  issuer: string | null;
  /** The document itself: pdf, Word, Excel or an archive of them. */
  attachmentUrl: string | null;
}

/** What of an item is looked at; texts as `readFeed` gives them, on one line with single spaces. */
export type DocumentCandidate = Pick<FeedItem, 'title' | 'summary' | 'categories' | 'url'> &
  Partial<Pick<FeedItem, 'unsafeHtml' | 'attachments'>>;

/** `1234/SGDĐT-GDTrH`, `29/2024/TT-BGDĐT`, and the Party's `12-CV/ĐU`. */
const NUMBER =
  /\d{1,5}[a-z]? ?(?:\/ ?(?:19|20)\d\d ?)?\/ ?\p{Lu}{2}[\p{L}\d]*(?: ?[-–&] ?\p{Lu}[\p{L}\d]*)*|\d{1,4}-\p{Lu}{2,4}\/\p{Lu}{2,}/u;
/** The words that lead up to a number, "Công văn hỏa tốc số". */
const LABEL =
  /(?:(?:công (?:văn|điện)|kế hoạch|quyết định|thông (?:báo|tư)|hướng dẫn|tờ trình|báo cáo|chỉ thị|nghị (?:quyết|định)|(?:giấy|thư) mời|quy (?:chế|định)|chương trình|phương án|văn bản|luật|cv|kh|qđ|tb|hd|tt|gm|bc) ?)?(?:(?:h(?:ỏa|oả) tốc|(?:thượng )?khẩn) ?)?(?:số ?)?[:.]? ?$/iu;
const NOTHING_BEFORE = /^(?:\[[^\]]*\])?[ (–:-]*$/;
/** What stands before a number that only mentions another document. */
const MENTION =
  /(?:thực hiện|triển khai|căn cứ|theo|tiếp|của|sửa đổi|bổ sung|thay thế|tập huấn|phổ biến|quán triệt|trả lời|đính chính)(?: nội dung)?$/i;

/** Symbols of kinds and offices that no ordinary "5/HS" has. */
const SYMBOL =
  /^(?:KH|QĐ|QD|TB|HD|CV|TTr|BC|GM|TM|CT|CTr|NQ|NĐ|TT|TTLT|CĐ|PA|QC|QyĐ|VBHN|CP|QH\d*|TTg|TU|ĐU)$|GD[ĐD&]|UBND|HĐND|^(?:THCS|THPT|TH|MN|MG|BNV|BTC|VP)/i;
const EDUCATION: Readonly<Record<string, string>> = { B: 'Bộ', S: 'Sở', P: 'Phòng' };
const OTHERS: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  TTg: 'Thủ tướng Chính phủ',
  CP: 'Chính phủ',
  QH: 'Quốc hội',
};

const DOCUMENT_CATEGORY = /văn bản|công văn|chỉ đạo điều hành|pháp quy/i;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|ods|zip|rar)(?=$|[?#&])/i;
const FILE_TYPE = /pdf|word|office|excel|opendoc|zip|rar|rtf/;
const DAY = '(?:ngày )?(\\d\\d? ?[/.-] ?\\d\\d? ?[/.-] ?\\d{4}|\\d\\d? tháng \\d\\d? năm \\d{4})(?!\\d)';
const DAY_AFTER = new RegExp(`^[ ,;()–-]*(?:(?:ban hành|k[íý]) )?${DAY}`, 'i');
const DAY_STATED = new RegExp(`(?:ban hành|ngày (?:k[íý]|văn bản)|k[íý] ngày) ?:? ?${DAY}`, 'i');
const ISSUER_AFTER =
  /(?:của|do|(?:cơ quan|đơn vị|nơi) ban hành ?:) ((?:Bộ|Sở|Phòng|Trường|UBND|HĐND|[UỦ][ỷỶyY]? ban|Hội|Ban|Chính phủ|Thủ tướng|Quốc hội|Cục|Vụ|Đảng|Liên đoàn|Công đoàn|Trung tâm|Đoàn)(?=[ ,;:.()]|$)(?:TP\. ?|[^,;:()–.]|\.(?=\S)){0,80}?)(?= (?:về|v\/v|ngày|hướng dẫn|quy định|ban hành|triển khai|gửi)(?: |$)| ?[,;:()–]| - |\.?$|\. )/i;

/**
 * The official document that an item announces, by its number; null for news, for news that only mentions a document, and
 * whenever it is not sure.
 */
export function documentOf(item: DocumentCandidate): DocumentReference | null {
  // Most items are news: their links need not be looked at.
  if (![item.title, item.summary].some((text) => NUMBER.test(cut(text, 500)))) return null;
  const attachmentUrl = attachmentOf(item);
  const marked = item.categories.some((category) => DOCUMENT_CATEGORY.test(category));
  const found =
    numberIn(item.title, marked || attachmentUrl !== null) ??
    // "Số: 12/KH-UBND" at the head of the text: the letterhead of a document put into the page.
    (marked || /^(?:v\/v|về việc) /i.test(item.title) ? numberIn(item.summary, false) : null);
  if (!found) return null;
  const { number, after } = found;
  const day = DAY_AFTER.exec(after) ?? DAY_STATED.exec(item.summary);
  return {
    number,
    issuedOn: day
      ? (parseFeedDate((day[1] ?? '').replace(/ ?([/.-]) ?/g, '$1'))?.slice(0, 10) ?? null)
      : null,
    issuer: issuerOf(number, after, item.summary),
    attachmentUrl,
  };
}

interface Found {
  number: string;
  after: string;
}

/** The first number in a text, at its head or, if `anywhere`, wherever it does not belong to another document. */
function numberIn(text: string, anywhere: boolean): Found | null {
  const head = cut(text, 500);
  const match = NUMBER.exec(head);
  if (!match) return null;
  const number = match[0].replace(/ /g, '').replaceAll('–', '-');
  if (!symbolsOf(number).some((symbol) => SYMBOL.test(symbol))) return null;
  const before = head.slice(0, match.index);
  const lead = before.replace(LABEL, '');
  const own =
    NOTHING_BEFORE.test(lead) || (anywhere && !/[\d/.,-]$/.test(before) && !MENTION.test(lead.trim()));
  return own ? { number, after: head.slice(match.index + match[0].length) } : null;
}

function symbolsOf(number: string): string[] {
  return number.split(/[/-]/).slice(1);
}

function issuerOf(number: string, after: string, summary: string): string | null {
  const named = ISSUER_AFTER.exec(cut(after, 200)) ?? ISSUER_AFTER.exec(cut(summary, 300));
  if (named?.[1]) return named[1].trim();
  for (const symbol of symbolsOf(number)) {
    const office = EDUCATION[/^([BSP])GD[ĐD]T$/.exec(symbol)?.[1] ?? ''];
    const issuer = office ? `${office} Giáo dục và Đào tạo` : OTHERS[symbol.replace(/\d+$/, '')];
    if (issuer) return issuer;
  }
  return null;
}

function attachmentOf({ url, unsafeHtml = '', attachments = [] }: DocumentCandidate): string | null {
  const named = attachments.find(
    ({ url: address, type }) => FILE_TYPE.test(type ?? '') || FILE.test(address),
  );
  if (named) return named.url;
  if (url !== null && FILE.test(url)) return url;
  for (const attributes of tagsNamed(unsafeHtml, 'a')) {
    const address = resolveUrl(attributes.get('href') ?? '', url);
    if (address !== null && FILE.test(address)) return address;
  }
  return null;
}
