import { html, type Html } from '../html.ts';

/** A page of the documentation: needs no script, and nothing from another server. */
export function layout(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Liên Thông</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/docs/assets/docs.css" />
      </head>
      <body>
        ${content}
      </body>
    </html> `.text;
}
