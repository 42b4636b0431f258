import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Provider } from '@lienthong/elements/provider.js';
import '@lienthong/elements/define/news.js';
import '@lienthong/elements/define/provider.js';
import '@lienthong/elements/define/sign-in.js';
import { html } from 'lit';
import { office, site } from './data/people.ts';

/**
 * Connects a page, or a part of it, to the central system. It shows nothing of its own unless the connection fails; then
 * the content of the page stays, and the reason stands folded away for the webmaster.
 */
const meta: Meta = {
  title: 'Nền tảng/edu-provider',
  component: 'edu-provider',
};
export default meta;

type Story = StoryObj;

const json = (body: unknown, status: number, type: string): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const connected: Provider['fetch'] = () => Promise.resolve(json(site, 200, 'application/json'));
const unreachable: Provider['fetch'] = () => Promise.reject(new TypeError('Failed to fetch'));
const refused =
  (status: number, code: string, place?: string): Provider['fetch'] =>
  () =>
    Promise.resolve(
      json(
        {
          ...{ type: `/docs/errors/${code}`, title: code, status, code, detail: code },
          requestId: 'req-7f3a91',
          ...(place && { errors: [{ pointer: '#/header/Origin', code: place, detail: code }] }),
        },
        status,
        'application/problem+json',
      ),
    );

const page = (fetch: Provider['fetch'], siteKey = 'site_thcs_nguyen_trai') =>
  html`<edu-provider
    endpoint="https://lienthong.example.vn"
    site-key=${siteKey}
    accent="#0f5c63"
    .fetch=${fetch}
  >
    <p>Văn phòng làm việc từ thứ Hai đến thứ Sáu, 7:00–16:30.</p>
    <edu-sign-in><a href="https://lienthong.example.vn">Đăng nhập tại cổng của ngành</a></edu-sign-in>
  </edu-provider>`;

const unfolded: Story['play'] = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('edu-provider');
  for (let tries = 0; tries < 100 && !element?.shadowRoot?.querySelector('details'); tries++) {
    await new Promise(requestAnimationFrame);
  }
  element?.shadowRoot?.querySelector('details')?.setAttribute('open', '');
};

export const Connected: Story = { name: 'Đã kết nối', render: () => page(connected) };
export const Connecting: Story = { name: 'Đang kết nối', render: () => page(() => new Promise(() => {})) };
export const Unreachable: Story = { name: 'Mất kết nối', render: () => page(unreachable) };
export const UnknownKey: Story = {
  name: 'Mã trang không đúng',
  render: () => page(refused(401, 'site_key_unknown')),
  play: unfolded,
};
export const OtherOrigin: Story = {
  name: 'Địa chỉ trang chưa được phép',
  render: () => page(refused(403, 'origin_not_allowed')),
  play: unfolded,
};
/** The central system tells the difference to an address of the key, and the notice puts it into words. */
export const OtherScheme: Story = {
  name: 'Địa chỉ khác http/https',
  render: () => page(refused(403, 'origin_not_allowed', 'origin_scheme')),
  play: unfolded,
};
export const OtherPort: Story = {
  name: 'Địa chỉ khác cổng',
  render: () => page(refused(403, 'origin_not_allowed', 'origin_port')),
  play: unfolded,
};
export const FromFile: Story = {
  name: 'Trang mở từ tệp',
  render: () => page(refused(403, 'origin_not_allowed', 'origin_null')),
  play: unfolded,
};
export const KeyMissing: Story = {
  name: 'Thiếu mã trang',
  render: () => page(connected, ''),
  play: unfolded,
};

const crests: readonly (readonly [string, string])[] = [
  ['#0f5c63', 'Xanh lục lam'],
  ['#ffd400', 'Vàng'],
  ['#c8102e', 'Đỏ'],
  ['#00a651', 'Xanh lá'],
  ['#1f5fbf', 'Xanh dương'],
  ['#f7b7d2', 'Hồng nhạt'],
  ['#1a1a1a', 'Đen'],
  ['#f4f4f4', 'Trắng'],
];

/** The same button for eight crests: words keep 4.5:1 and controls 3:1, in light and dark. */
export const Crests: Story = {
  name: 'Màu huy hiệu',
  render: () =>
    html`<ul class="crests">
        ${crests.map(
          ([colour, name]) =>
            html`<li>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="10" fill=${colour} />
              </svg>
              <span>${name}</span>
              <edu-provider
                endpoint="https://lienthong.example.vn"
                site-key="site_thcs_nguyen_trai"
                accent=${colour}
                .fetch=${connected}
              >
                <edu-sign-in></edu-sign-in>
              </edu-provider>
            </li>`,
        )}
      </ul>
      <style>
        .crests {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
          gap: 1rem;
          margin: 0;
          padding: 0;
          list-style: none;
        }
        .crests li {
          display: flex;
          align-items: center;
          gap: 0.75rem;
        }
        .crests span {
          flex: 1;
        }
        .crests svg {
          inline-size: 1.5rem;
          stroke: currentColor;
          stroke-opacity: 0.3;
        }
      </style>`,
};

/** On the site of an authority people of the authority sign in; an element that needs a school says so. */
export const OfficeKey: Story = {
  name: 'Mã của cơ quan quản lí',
  render: () =>
    html`<edu-provider
      endpoint="https://lienthong.example.vn"
      site-key="office_so_gddt"
      .fetch=${(() => Promise.resolve(json(office, 200, 'application/json'))) satisfies Provider['fetch']}
    >
      <edu-sign-in></edu-sign-in>
      <edu-news></edu-news>
    </edu-provider>`,
};
