import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // Tags that begin with edu- are elements, not components.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('edu-') } } })],
});
