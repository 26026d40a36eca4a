import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** A folder may import from itself and from these folders; everything else in the clone is closed to it. */
const mayImport = (folder, ...from) => ({
  target: `./${folder}`,
  from: './',
  except: [folder, ...from, 'node_modules'].map((name) => `./${name}`),
  message: `${folder} may import from ${from.join(', ') || 'itself'} only.`,
});

const clock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Whose now? Every instant is an argument, from the clock of the case.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Whose now? Every instant is an argument, from the clock of the case.',
  },
];

const locale = [
  {
    selector: "MemberExpression[object.name='Intl']",
    message: 'Local time and words come from domain/law/calendar and tables.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
    message: 'Depends on the machine: local time and words come from domain/law/calendar and tables.',
  },
];

const chance = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Not reproducible.' },
  { selector: "MemberExpression[object.name='process']", message: 'The core and the workflows know no process.' },
];

const packages = (allowed, message) => ({ regex: `^(?!\\.|(${allowed.join('|')})(/|$))`, message });

/** Import patterns beside the arrows between folders. */
const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.sagsgang/', 'examples/', 'docs/'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.base],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
    },
    rules: {
      'no-undef': 'off', // TypeScript's own
      'no-unused-vars': 'off', // TypeScript's own
      'no-redeclare': 'off', // TypeScript's own
      'no-control-regex': 'off', // control characters are what some of our patterns look for
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            mayImport('domain'),
            mayImport('workflows', 'domain'),
            mayImport('workflows/contracts', 'domain'),
            mayImport('activities', 'domain', 'journal', 'workflows/contracts'),
            mayImport('journal', 'domain'),
            mayImport('client', 'workflows/contracts', 'domain', 'journal'),
          ],
        },
      ],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      ...imports(packages(['$none'], 'The core imports nothing outside domain/.')),
      ...syntax(...clock, ...locale, ...chance),
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      ...imports(
        packages(
          ['@temporalio/workflow', '@temporalio/common', 'async-mutex'],
          'Workflows import Temporal only: no Node, no zod.',
        ),
        {
          regex: '/domain/(?!case/kernel/(evolve|state)$)',
          allowTypeImports: true,
          message: 'A workflow folds events; law never runs in replayed code. Types are free.',
        },
      ),
      ...syntax(...locale, ...chance.slice(1)),
    },
  },
  {
    files: ['workflows/contracts/**/*.ts'],
    rules: imports(packages(['@temporalio/common'], 'Contracts are names and types.'), {
      regex: '/domain/',
      allowTypeImports: true,
      message: 'Contracts import types from the domain.',
    }),
  },
  {
    files: ['journal/**/*.ts'],
    rules: {
      ...imports({
        regex: '/domain/(?!law/calendar/)',
        allowTypeImports: true,
        message: 'The journal knows types and the calendar of the domain only.',
      }),
      ...syntax(...clock),
    },
  },
  { files: ['activities/**/*.ts'], rules: syntax(...clock) },
  {
    files: ['bin/**/*.js', 'test/**/*.js', '*.js'],
    extends: [js.configs.recommended],
    languageOptions: {
      sourceType: 'commonjs',
      globals: Object.fromEntries(
        ['require', 'module', 'process', 'console', '__dirname', 'setTimeout', 'SharedArrayBuffer', 'Atomics'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
    rules: { eqeqeq: 'error', 'prefer-const': 'error' },
  },
);
