const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const byNumber = (one, other) => one.ordinal - other.ordinal;
const ofClass = ({ pupils }, { id }) =>
  [...pupils.values()].filter(({ classId }) => classId === id).sort(byNumber);
const byName = new Intl.Collator('vi', { numeric: true });

export function listPage(store) {
  const classes = [...store.classes.values()].sort((one, other) => byName.compare(one.name, other.name));
  const rows = classes.flatMap((each) => {
    const pupils = ofClass(store, each);
    if (pupils.length === 0) return []; // of the year before, or of the next
    const taken = pupils.filter(({ id }) => store.taken.has(id)).length;
    return `<li><a href="/classes/${escaped(each.id)}"><strong>Lớp ${escaped(each.name)}</strong>
      <span>${taken} / ${pupils.length} em đã chụp</span></a></li>`;
  });
  const content = rows.length > 0 ? `<ul class="classes">${rows.join('')}</ul>` : '<p>Chưa có lớp nào.</p>';
  return layout('Ngày ảnh thẻ', `<h1>Ngày ảnh thẻ</h1>${content}`);
}

export function classPage(store, each) {
  const rows = ofClass(store, each).map(({ id, ordinal, fullName }) => {
    const taken = store.taken.has(id);
    const state = taken ? '✓ Đã chụp' : 'Chưa chụp';
    return `<li id="${escaped(id)}"><span class="number">${escaped(ordinal)}</span> <span>${escaped(fullName)}</span>
      <form method="post">
        <input type="hidden" name="pupil" value="${escaped(id)}">
        <input type="hidden" name="taken" value="${taken ? 'no' : 'yes'}">
        <button class="${taken ? 'taken' : ''}" aria-label="${state}: ${escaped(fullName)}">${state}</button>
      </form></li>`;
  });
  const title = `Lớp ${escaped(each.name)}`;
  return layout(
    title,
    `<p><a href="/">Các lớp</a></p><h1>${title}</h1><ol class="pupils">${rows.join('')}</ol>`,
  );
}

const layout = (title, content) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/desk.css">
  </head>
  <body><main>${content}</main></body>
</html>
`;
