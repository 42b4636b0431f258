import { html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import { layout, type Site } from './pages.ts';
import { signInStrings } from './strings.ts';

const vi = {
  continueAs: 'Tiếp tục với tên',
  onSite: (name: string) => `trên trang của ${name}`,
  inService: (name: string) => `vào ${name}`,
  open: 'Trình duyệt này đang đăng nhập.',
  learns: 'Nếu tiếp tục, trang đó được biết họ tên; đây là lần đầu trang đó hỏi trong phiên này.',
  go: 'Tiếp tục',
  another: 'Dùng tài khoản khác',
};

const en: typeof vi = {
  continueAs: 'Continue as',
  onSite: (name) => `on the site of ${name}`,
  inService: (name) => `in ${name}`,
  open: 'You are signed in in this browser.',
  learns: 'If you continue, that site learns your name; it asks for the first time since you signed in.',
  go: 'Continue',
  another: 'Use another account',
};

const strings: Record<Language, typeof vi> = { vi, en };

/** Asks before a site that the person does not belong to learns who is signed in. */
export function introductionPage(view: {
  language: Language;
  uid: string;
  displayName: string;
  site: Site | undefined;
}): string {
  const { language, uid, displayName, site } = view;
  const text = signInStrings[language];
  const words = strings[language];
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const title = `${words.continueAs} ${displayName}?`;
  const where = site && (site.kind === 'service' ? words.inService(site.name) : words.onSite(site.name));
  const ofService = site?.learnsName === true ? text.learnsName : text.learnsNothing;
  return layout(
    language,
    title,
    html`<h1>${words.continueAs} <span lang="vi">${displayName}</span>?</h1>
      ${where !== undefined && html`<p class="lead">${where}</p>`}
      <p>${words.open} ${site?.kind === 'service' ? ofService : words.learns}</p>
      <form method="post" action="/sign-in/${uid}?lang=${language}" class="fields">
        <button class="primary" name="continue" value="yes">${words.go}</button>
      </form>
      <p><a href="/sign-in/${uid}?account=another&lang=${language}">${words.another}</a></p>
      <footer>
        <form method="post" action="/sign-in/${uid}?lang=${language}">
          <button class="link" name="cancel" value="yes">
            ${site === undefined || site.kind === 'school' ? text.cancel : text.cancelAtOffice}
          </button>
        </form>
        <a href="/sign-in/${uid}?lang=${other}" lang="${other}" hreflang="${other}">${text.otherLanguage}</a>
      </footer>`,
    [],
  );
}
