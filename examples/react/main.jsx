import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@lienthong/elements/define/news.js';
import '@lienthong/elements/define/provider.js';

const {
  VITE_LIENTHONG_URL: endpoint = 'http://localhost:4000',
  VITE_LIENTHONG_SITE_KEY: siteKey = 'site_demo_thcs',
} = import.meta.env;

function News() {
  const [opened, setOpened] = useState('');
  // Since version 19, React gives elements properties and listens to their events by the event's own name.
  return (
    <edu-provider endpoint={endpoint} site-key={siteKey}>
      <edu-news
        onedu-news-open={(event) => {
          event.preventDefault();
          setOpened(event.item.title);
        }}
      >
        <a href="https://so.example/rss">Tin của Sở Giáo dục và Đào tạo</a>
      </edu-news>
      <p aria-live="polite">{opened}</p>
    </edu-provider>
  );
}

createRoot(document.getElementById('app')).render(<News />);
