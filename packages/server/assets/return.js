// Gives the answer of a sign-in back to the page that asked for it, and to no other origin.
const target = document.getElementById('return');
if (target instanceof HTMLAnchorElement) {
  location.replace(target.href);
} else if (target) {
  if (window.opener) {
    window.opener.postMessage(
      { type: 'lienthong:sign-in', query: target.dataset.query },
      target.dataset.origin,
    );
    window.close();
  } else {
    target.textContent = target.dataset.failed;
  }
}
if (document.querySelector('#signed-out[data-close]')) window.close();
document.querySelector('[data-submit] form')?.submit();
