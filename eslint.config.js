import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { commentWidth } from './eslint-rules/comment-width.js';
import { kebabCaseFile } from './eslint-rules/kebab-case-file.js';
import { noBarrel } from './eslint-rules/no-barrel.js';
import { noLiteralText } from './eslint-rules/no-literal-text.js';
import { sides, zones } from './eslint-rules/rooms.js';
import { TRANSLATED } from './eslint-rules/translated.js';

const TYPED = ['server/**/*.ts', 'client/**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx,mjs}', '**/*.contract.ts', 'test/**/*.ts'];
// What their tools load by their default export.
const CONFIGS = [
  '*.config.{js,ts}',
  '*/vite.config.ts',
  'tools/mutants/*.config.mjs',
  'tools/test-run/vitest-reporter.mjs',
  'test/browser/global-setup.ts',
];

export default defineConfig(
  globalIgnores(['dist', 'data', '.cache', '**/__generated__', 'client/public']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: {
      'import-x': importX,
      govgraph: {
        rules: {
          'comment-width': commentWidth,
          'kebab-case-file': kebabCaseFile,
          'no-barrel': noBarrel,
          'no-literal-text': noLiteralText,
        },
      },
    },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js'] })],
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300 }],
      'govgraph/comment-width': 'error',
      'govgraph/kebab-case-file': 'error',
      'govgraph/no-barrel': 'error',
      'import-x/no-default-export': 'error',
      // Circles of imports: tools/circles.mjs, which sees types and all files at once.
      'import-x/no-self-import': 'error',
    },
  },
  // Each side's types are read once, as its own configuration has them: a sixth less time than the service for editors.
  ...['server', 'client'].map((side) => ({
    files: [`${side}/**/*.{ts,tsx}`],
    languageOptions: { parserOptions: { project: `${side}/tsconfig.json`, tsconfigRootDir: import.meta.dirname } },
  })),
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: zones() }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Names are compared letter by letter, and a code point is what a letter is here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Libraries declare their plain option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A number or a boolean in a sentence reads as itself.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Bracket access is what noPropertyAccessFromIndexSignature would ask for; both ways are fine.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only server/config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/store/files/write-all.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:fs',
              importNames: ['writeSync'],
              message: 'It may write a part and say nothing: use writeAll of server/store/files/write-all.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > Property:matches([kind="get"], [kind="set"])',
          message:
            'It gives each object a shape of its own, which stays until the whole heap is collected: use a class.',
        },
      ],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: TRANSLATED.map((folder) => `client/${folder}/*.tsx`),
    ignores: TESTS,
    rules: { 'govgraph/no-literal-text': 'error' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'vitest.config.ts'],
    extends: [tseslint.configs.strict],
  },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 500 }],
      // A test may bring its whole side together; the two sides stay apart.
      'import-x/no-restricted-paths': ['error', { zones: sides() }],
      'no-restricted-properties': 'off',
      // A test states what is there; when it is not, the test fails at that very place.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: TESTS,
    ignores: ['**/*.alone.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock'].map((property) => ({
          object: 'vi',
          property,
          message: 'Test files share their modules: call the file *.alone.test.ts.',
        })),
      ],
    },
  },
  { files: CONFIGS, rules: { 'import-x/no-default-export': 'off' } },
);
