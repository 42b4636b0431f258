import { create } from 'storybook/theming/create';

/** The catalogue's own frame, in the look of the library. */
export const frame = create({
  base: 'light',
  brandTitle: 'Liên Thông',
  brandTarget: '_self',
  fontBase: "'Be Vietnam Pro', system-ui, sans-serif",
  colorPrimary: '#0f5c63',
  colorSecondary: '#0f5c63',
  appBg: '#f4f1ea',
  appContentBg: '#fffdf9',
  appPreviewBg: '#fffdf9',
  appBorderColor: '#ddd8cc',
  appBorderRadius: 6,
  barBg: '#fffdf9',
  textColor: '#23272a',
  textMutedColor: '#5a6165',
});
