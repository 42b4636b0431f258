import type { AppScope, GrantUsage } from '@lienthong/sdk';
import type { Language } from './language.ts';

interface AppWords {
  /** What a scope lets an app read, as a noun; those that end in `.write` or `.import` are what it lets it do. */
  scopes: Readonly<Record<AppScope, string>>;
  reads: (what: string) => string;
  operations: Readonly<Record<string, string>>;
  /** Read as OneRoster has it: what of the school, by what the names of these operations hold. */
  oneRoster: (what: 'marks' | 'people' | 'classes') => string;
  nothingRead: string;
  read: (times: string, pupils: string) => string;
  refused: (times: string) => string;
}

const words: Record<Language, AppWords> = {
  vi: {
    scopes: {
      'registry.classes': 'tên, khối và sĩ số của lớp',
      'registry.pupil-names': 'tên và số thứ tự của học sinh',
      'registry.pupil-codes': 'mã định danh trong ngành của học sinh',
      'registry.pupil-details': 'ngày sinh và giới tính của học sinh',
      'registry.staff-names': 'tên thầy cô nhập điểm',
      'registry.write': 'đưa danh sách lớp và học sinh vào',
      'gradebook.read': 'điểm và kết quả học tập',
      'gradebook.remarks': 'nhận xét, đánh giá phẩm chất, năng lực, lí do ghi và sửa điểm',
      'gradebook.write': 'nhập và sửa điểm',
      'news.publish': 'viết và đăng bài của trường',
      'documents.read': 'văn bản trường nhận được',
      'documents.import': 'đưa văn bản từ hệ thống văn phòng điện tử vào',
    },
    reads: (what) => `Đọc ${what}.`,
    operations: {
      getSchool: 'Xem thông tin trường',
      listClasses: 'Xem danh sách lớp',
      listPupils: 'Xem danh sách học sinh',
      listGradebooks: 'Xem danh sách sổ điểm',
      getGradebook: 'Xem sổ điểm',
      getGradebookColumn: 'Xem một cột điểm',
      updateGradebookColumn: 'Công bố một cột điểm',
      saveMarks: 'Nhập điểm',
      importRoster: 'Đưa danh sách lớp và học sinh vào',
      listArticles: 'Xem danh sách bài viết',
      getArticle: 'Xem một bài viết',
      createArticle: 'Viết bài',
      updateArticle: 'Sửa, đăng hoặc gỡ bài viết',
      listDocuments: 'Xem danh sách văn bản',
      getDocument: 'Xem một văn bản',
      readDocumentFile: 'Tải tệp kèm văn bản',
      importDocuments: 'Đưa văn bản vào',
      listWebhooks: 'Xem các địa chỉ nhận tin của mình',
      createWebhook: 'Thêm địa chỉ nhận tin',
      removeWebhook: 'Gỡ địa chỉ nhận tin',
      rotateWebhookSecret: 'Đổi mã bí mật của địa chỉ nhận tin',
      testWebhook: 'Thử địa chỉ nhận tin',
      listWebhookDeliveries: 'Xem các tin đã gửi',
    },
    oneRoster: (what) =>
      `Xem ${{ marks: 'cột điểm và điểm', people: 'học sinh, thầy cô', classes: 'lớp và môn học' }[what]} (OneRoster)`,
    nothingRead: 'không đọc gì',
    read: (times, pupils) => `${times} lần, ${pupils} học sinh`,
    refused: (times) => `${times} lần bị từ chối`,
  },
  en: {
    scopes: {
      'registry.classes': 'names, grades and sizes of classes',
      'registry.pupil-names': 'names and register numbers of pupils',
      'registry.pupil-codes': 'sector codes of pupils',
      'registry.pupil-details': 'birth dates and sex of pupils',
      'registry.staff-names': 'names of teachers who entered marks',
      'registry.write': 'bring in classes and pupils',
      'documents.read': 'official documents the school received',
      'documents.import': 'bring official documents in from an e-office',
      'gradebook.read': 'marks and results',
      'gradebook.remarks': 'remarks, ratings of competences and qualities, reasons of marks and corrections',
      'gradebook.write': 'enter and change marks',
      'news.publish': 'write and publish articles of the school',
    },
    reads: (what) => `Reads ${what}.`,
    operations: {
      getSchool: 'Look at the school',
      listClasses: 'List classes',
      listPupils: 'List pupils',
      listGradebooks: 'List gradebooks',
      getGradebook: 'Read a gradebook',
      getGradebookColumn: 'Read a column of marks',
      updateGradebookColumn: 'Publish a column of marks',
      saveMarks: 'Enter marks',
      importRoster: 'Bring in classes and pupils',
      listArticles: 'List articles',
      getArticle: 'Read an article',
      createArticle: 'Write an article',
      updateArticle: 'Change, publish or withdraw an article',
      listDocuments: 'List documents',
      getDocument: 'Read a document',
      readDocumentFile: 'Download an attachment of a document',
      importDocuments: 'Bring in documents',
      listWebhooks: 'List its webhooks',
      createWebhook: 'Make a webhook',
      removeWebhook: 'Remove a webhook',
      rotateWebhookSecret: 'Change the secret of a webhook',
      testWebhook: 'Test a webhook',
      listWebhookDeliveries: 'List messages sent to it',
    },
    oneRoster: (what) =>
      `Read ${{ marks: 'columns and marks', people: 'pupils and staff', classes: 'classes and courses' }[what]} (OneRoster)`,
    nothingRead: 'nothing was read',
    read: (times, pupils) =>
      `${times === '1' ? 'once' : `${times} times`}, ${pupils === '1' ? '1 pupil' : `${pupils} pupils`}`,
    refused: (times) => `refused ${times === '1' ? 'once' : `${times} times`}`,
  },
};

/** `Tên và số thứ tự của học sinh`; a scope newer than this page keeps its code. */
export function scopeWords(scope: string, language: Language): string {
  return capital(noun(scope, language));
}

const writes = (scope: string): boolean => /\.(write|import|publish)$/.test(scope);

/** All scopes in a sentence or two: what is read, then what is written. */
export function scopesSentence(scopes: readonly string[], language: Language): string {
  const nouns = (of: readonly string[]) => of.map((scope) => noun(scope, language)).join('; ');
  const read = scopes.filter((scope) => !writes(scope));
  const written = scopes.filter(writes);
  const parts = [
    // The nouns have commas of their own.
    ...(read.length > 0 ? [words[language].reads(nouns(read))] : []),
    ...(written.length > 0 ? [`${capital(nouns(written))}.`] : []),
  ];
  return parts.join(' ');
}

/** `3 lần, 45 học sinh; 1 lần bị từ chối`. */
export function usageWords(
  { requests, refused, pupils }: Pick<GrantUsage, 'requests' | 'refused' | 'pupils'>,
  language: Language,
  number: (value: number) => string,
): string {
  const { nothingRead, read, refused: turnedAway } = words[language];
  const done = requests - refused;
  const said = done > 0 ? read(number(done), number(pupils)) : nothingRead;
  return refused > 0 ? `${said}; ${turnedAway(number(refused))}` : said;
}

/** What an operation is called; its id where this page knows no word. */
export function operationWords(operation: string, language: Language): string {
  const { operations: known, oneRoster } = words[language];
  if (operation.startsWith('readOneRoster')) {
    if (/Result|LineItem|Categor|ScoreScale/.test(operation)) return oneRoster('marks');
    return oneRoster(/User|Student|Teacher|Enrollment|Demographics/.test(operation) ? 'people' : 'classes');
  }
  return Object.hasOwn(known, operation) ? (known[operation] ?? operation) : operation;
}

function noun(scope: string, language: Language): string {
  const known: Readonly<Record<string, string>> = words[language].scopes;
  return Object.hasOwn(known, scope) ? (known[scope] ?? scope) : scope;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
