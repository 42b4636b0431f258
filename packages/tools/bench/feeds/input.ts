const encoder = new TextEncoder();

const paragraph =
  '<p>Nhà trường trân trọng thông báo đến <strong>quý phụ huynh</strong> lịch họp cuối học kì; <a href="https://truong.example/lich">xem lịch</a> &amp; đăng kí trước thứ sáu.</p>';
const body = `<h2>Thông báo</h2><p><img src="https://truong.example/anh.jpg" width="640" height="360" style="position:fixed" onerror="x()"></p>${paragraph.repeat(5)}<script>dem()</script><ul><li>Khối 6</li><li>Khối 7</li></ul>`;

/** A well-formed feed as WordPress sends it, so that every library can read it: what is measured is speed alone. */
export function largeFeed(source: number, count: number): Uint8Array {
  const items = Array.from({ length: count }, (_, index) => {
    // Every fifth item is in several feeds.
    const address =
      index % 5 === 0 ? `https://so.example/tin/${index}` : `https://truong${source}.example/tin/${index}`;
    const date = new Date(Date.UTC(2026, 0, 1) + (index * 37 + source) * 60_000).toUTCString();
    return `<item><title>Họp phụ huynh &#8211; khối ${index % 4} số ${index}</title><link>${address}</link><dc:creator><![CDATA[Ban Biên tập]]></dc:creator><pubDate>${date}</pubDate><category><![CDATA[Thông báo]]></category><guid isPermaLink="false">${address}</guid><description><![CDATA[${paragraph}]]></description><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
  });
  return encoder.encode(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Trường ${source}</title><link>https://truong${source}.example/</link><description>Tin</description>${items.join('\n')}</channel></rss>`,
  );
}

/** Items with a summary and no more, as in a long archive. */
export function archive(count: number): Uint8Array {
  const items = Array.from(
    { length: count },
    (_, index) =>
      `<item><title>Tin số ${index}</title><link>https://so.example/tin/${index}</link><guid>${index}</guid><pubDate>${new Date(Date.UTC(2010, 0, 1) + index * 3_600_000).toUTCString()}</pubDate><description>&lt;p&gt;Học sinh nghỉ lễ, đi học lại vào thứ hai.&lt;/p&gt;</description></item>`,
  );
  return encoder.encode(`<rss version="2.0"><channel><title>Sở</title>${items.join('')}</channel></rss>`);
}
