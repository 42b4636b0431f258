import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { importDirection } from './imports.ts';

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '**/generated/**', '**/*.d.ts', '**/storybook-static/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': [
        'error',
        { allow: ['arrowFunctions', 'methods', 'functions', 'asyncFunctions'] },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      // `void` in a success type is how an operation without a body is written.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  // Programs that speak to whoever started them.
  { files: ['examples/**/*.mjs', 'packages/cli/**/testing/*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['packages/elements/**/*.ts', 'stories/**/*.ts', 'examples/**/*.js'],
    languageOptions: { globals: { ...globals.browser } },
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc['flat/recommended']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-invalid-html': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      // Registration lives in *.define.ts, which the shared `define` does.
      'wc/guard-super-call': 'off',
    },
  },
  // Control characters are what a tolerant feed reader looks for.
  { files: ['packages/feeds/**'], rules: { 'no-control-regex': 'off' } },
  // What sign-in pages load.
  { files: ['packages/server/assets/**/*.js'], languageOptions: { globals: { ...globals.browser } } },
  // Command lines talk to people on the console.
  { files: ['packages/cli/**', 'packages/tools/**'], rules: { 'no-console': 'off' } },
  // Programs of others, who may still write CommonJS.
  {
    files: ['packages/tools/packed/consumer/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.typetest.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  ...importDirection,
);
