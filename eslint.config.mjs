import tseslint from 'typescript-eslint'
import hooks from 'eslint-plugin-react-hooks'

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals: it costs nothing at run time.' },
  { selector: 'ExportDefaultDeclaration', message: 'Name the export as the file; config files are exempt.' },
]

/** Attributes that a person reads or hears. */
const SAID = '/^(aria-label|aria-roledescription|title|placeholder|label|heading|alt|hint)$/'
const say = 'A person reads this: take it from the texts (useTexts), where every language has it.'
const words = [
  { selector: 'JSXText[value=/[a-z]{3}/]', message: say },
  { selector: `JSXAttribute[name.name=${SAID}] > Literal[value=/[a-z]{3}/]`, message: say },
  { selector: `JSXAttribute[name.name=${SAID}] TemplateElement[value.raw=/[a-z]{3}/]`, message: say },
  {
    selector: `JSXAttribute[name.name=${SAID}] ConditionalExpression > Literal[value=/[a-z]{3}/]`,
    message: say,
  },
  { selector: 'JSXElement > JSXExpressionContainer > Literal[value=/[a-z]{3}/]', message: say },
  {
    selector: 'JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/[a-z]{3}/]',
    message: say,
  },
  { selector: 'JSXElement > JSXExpressionContainer > ConditionalExpression > Literal[value=/[a-z]{3}/]', message: say },
]

const purity = [
  { object: 'Date', property: 'now', message: 'src-shared has no clock: let the time come in as an argument.' },
  { object: 'Math', property: 'random', message: 'src-shared has no dice: let a seeded generator come in.' },
]

/** What our scripts take from Node without an import. */
const nodeGlobals = Object.fromEntries(
  'AbortSignal Buffer URL clearInterval clearTimeout console performance process setInterval setTimeout'
    .split(' ')
    .map((name) => [name, 'readonly']),
)

export default tseslint.config(
  { ignores: ['out/', 'dist/', '.runtime/', 'node_modules/', 'build/templates/', '**/*.cjs'] },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-restricted-syntax': ['error', ...everywhere],
      complexity: ['error', 20],
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['src-shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...purity],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'setTimeout',
        'setInterval',
        'performance',
        'console',
        'fetch',
        'window',
        'document',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Name the export as the file.' },
        { selector: 'ThrowStatement', message: 'Errors are values here: return an issue or a Result.' },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'src-shared has no clock.' },
      ],
    },
  },
  {
    files: ['src-*/**/*.ts', 'src-*/**/*.tsx', 'bench/**/*.ts', 'build/**/*.mjs'],
    ignores: ['**/*.test.*'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src-shared/**/*.ts'],
    ignores: ['**/*.test.ts', 'src-shared/texts/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  // The bottom layer indexes bytes behind its own length checks, and takes dates apart.
  {
    files: ['src-shared/bytes/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-params': ['error', 8] },
  },
  {
    files: [
      '**/vectors.ts',
      '**/vectors/*.ts',
      '**/*.test.ts',
      'src-shared/model/vocabulary.ts',
      'src-shared/texts/*.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // The compiler finds unknown names in TypeScript; scripts have nobody else.
  { files: ['**/*.mjs'], languageOptions: { globals: nodeGlobals }, rules: { 'no-undef': 'error' } },
  { files: ['**/*.config.ts', '*.config.mjs', '.dependency-cruiser.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src-renderer/**/*.tsx', 'src-renderer/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules, 'no-restricted-syntax': ['error', ...everywhere, ...words] },
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/security.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain'],
              message: 'Only src-main/security.ts listens to the page: it checks who speaks.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.ts', 'src-renderer/**/*.tsx'],
    ignores: ['src-renderer/bridge/**', '**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['MessagePort', 'MessageChannel', 'postMessage'].map((name) => ({
          name,
          message: 'Only bridge/ holds the links: use what it exports.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'postMessage', message: 'Only bridge/ talks to the preload.' },
      ],
    },
  },
)
