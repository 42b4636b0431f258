const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const day = new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

const line = ({ title, url, publishedAt }) => {
  const when = publishedAt
    ? ` <time datetime="${escaped(publishedAt)}">${day.format(new Date(publishedAt))}</time>`
    : '';
  return `<li>${url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title)}${when}</li>`;
};

/** What stands between the tags is shown until the element has loaded, and instead of it where no script runs. */
export const page = ({ endpoint, key, items }) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>Tin tức</title>
    <script type="module" src="${escaped(endpoint)}/elements/loader.js"></script>
  </head>
  <body>
    <h1>Tin tức</h1>
    <edu-provider endpoint="${escaped(endpoint)}" site-key="${escaped(key)}">
      <edu-news>
        <ul>${items.map(line).join('')}</ul>
      </edu-news>
    </edu-provider>
  </body>
</html>
`;
