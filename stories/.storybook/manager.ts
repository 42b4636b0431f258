import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import { addons } from 'storybook/manager-api';
import { frame } from './theme.ts';

addons.setConfig({ theme: frame, sidebar: { showRoots: true } });
