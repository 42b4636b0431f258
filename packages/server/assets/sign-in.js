// The pages work without this file; it adds showing passwords and puts the caret where it is needed.
for (const button of document.querySelectorAll('.reveal')) {
  const fields = button
    .getAttribute('aria-controls')
    .split(' ')
    .map((id) => document.getElementById(id));
  button.hidden = false;
  button.addEventListener('click', () => {
    const show = fields[0].type === 'password';
    for (const field of fields) field.type = show ? 'text' : 'password';
    button.textContent = show ? button.dataset.hide : button.dataset.show;
  });
}
// This file comes late on a slow line: who is at the password already must not end up typing it into the name, where it is seen.
if (document.activeElement === document.body) {
  const message = document.getElementById('message');
  // A page with steps is read from its top.
  if (message) message.focus();
  else if (!document.querySelector('.steps')) document.querySelector('input:not([type=hidden])')?.focus();
}
