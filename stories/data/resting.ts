/** A feature, or a school, that the authority let rest: what a source rejects with then. */
const reasons = {
  vi: 'Sở đang đối chiếu dữ liệu, dự kiến mở lại lúc 14 giờ hôm nay.',
  en: 'The department is checking the data and expects to reopen at 14:00 today.',
};

/** The central system answers in the language of the page; so does the story. */
export function resting(code: 'feature_frozen' | 'school_frozen' = 'feature_frozen'): Promise<never> {
  const english = document.querySelector('.story')?.getAttribute('lang') === 'en';
  return Promise.reject(Object.assign(new Error(code), { code, detail: english ? reasons.en : reasons.vi }));
}
