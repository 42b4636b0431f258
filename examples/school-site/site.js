// The school's own script: the language switch of this page. Widgets follow the page's lang attribute.
const buttons = document.querySelectorAll('[data-language]');

function show(language) {
  document.documentElement.lang = language;
  for (const button of buttons) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => show(button.dataset.language));
}
