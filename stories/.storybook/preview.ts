import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import './preview.css';
import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { frame } from './theme.ts';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    docs: { theme: frame },
    // A story that breaks a rule of axe fails the build.
    a11y: { test: 'error' },
    options: { storySort: { order: ['Liên Thông', ['Bốn phần tử'], '*'] } },
    viewport: {
      options: {
        phone: { name: '360 px', styles: { width: '360px', height: '740px' } },
        desktop: { name: '1280 px', styles: { width: '1280px', height: '800px' } },
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    lang: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
  },
  // The test run goes through the catalogue twice: light and Vietnamese, dark and English.
  initialGlobals: {
    theme: import.meta.env.VITE_STORY_THEME ?? 'light',
    lang: import.meta.env.VITE_STORY_LANG ?? 'vi',
  },
  decorators: [
    (story, { globals }) =>
      html`<div class="story" lang=${String(globals.lang)} data-theme=${String(globals.theme)}>
        ${story()}
      </div>`,
  ],
};
export default preview;
