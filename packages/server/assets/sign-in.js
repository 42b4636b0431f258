// The page works without this file; it adds showing the password and puts the caret where it is needed.
const button = document.querySelector('.reveal');
const password = document.getElementById('password');
if (button && password) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const show = password.type === 'password';
    password.type = show ? 'text' : 'password';
    button.textContent = show ? button.dataset.hide : button.dataset.show;
  });
}
const message = document.getElementById('message');
if (message) message.focus();
else document.getElementById('username')?.focus();
