// A page that shows its news before any script has run, and without one.
import { createServer } from 'node:http';
import { createConnection, siteKey } from '@lienthong/sdk';
import { createIdentity } from '@lienthong/sdk/identity';
import { createNews } from '@lienthong/sdk/news';
import { page } from './page.mjs';

const {
  LIENTHONG_URL: endpoint = 'http://localhost:4000',
  LIENTHONG_SITE_KEY: key = 'site_demo_thcs',
  PORT = '5173',
} = process.env;

const connection = createConnection({ baseUrl: endpoint, auth: siteKey(key), timeout: 2_000 });
const { schoolId } = await createIdentity(connection).site();
const news = createNews(connection);

createServer(async (_request, response) => {
  // A page comes without news rather than not at all.
  const { items } = await news.list(schoolId, { limit: 5 }).catch(() => ({ items: [] }));
  response.setHeader(
    'content-security-policy',
    `default-src 'self'; script-src ${endpoint}; connect-src ${endpoint}; img-src ${endpoint} https: data:; require-trusted-types-for 'script'`,
  );
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page({ endpoint, key, items }));
}).listen(Number(PORT), () => console.log(`http://localhost:${PORT}`));
