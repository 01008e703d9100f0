/** Who may import whom, in one table. Each rule's comment tells what to do instead. */
const shared = (folder) => `^src-shared/${folder}/`
const forbid = (name, from, to, comment, extra = {}) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, ...extra.from },
  to: { path: to, ...extra.to },
})

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Move what both need into a third file.',
      from: {},
      to: { circular: true },
    },
    forbid(
      'shared-is-alone',
      '^src-shared/',
      '^(src-main|src-renderer|node_modules|build|e2e)/',
      'src-shared imports src-shared only: pass the thing in as an argument.',
      { from: { pathNot: '\\.test\\.ts$' } },
    ),
    {
      name: 'shared-no-node',
      severity: 'error',
      comment: 'src-shared does no I/O: the caller reads and writes.',
      from: { path: '^src-shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'unknown'] },
    },
    forbid('model-imports-nothing', shared('model'), '^src-shared/(?!model/)', 'The nouns know nobody.'),
    forbid('bytes-below', shared('bytes'), '^src-shared/(?!model/|bytes/)', 'bytes knows the model only.'),
    forbid('texts-below', shared('texts'), '^src-shared/(?!model/|texts/)', 'Texts are told what to say: pass it in.', {
      from: { pathNot: '\\.test\\.ts$' },
    }),
    forbid(
      'framing-below',
      shared('framing'),
      '^src-shared/(?!model/|bytes/|framing/)',
      'framing knows the model and bytes only.',
      { from: { pathNot: '\\.test\\.ts$' } },
    ),
    forbid(
      'protocols-below',
      shared('protocols'),
      '^src-shared/(session|diagnosis|simulate|capture|filter|link|texts)/',
      'A protocol knows model, bytes and framing.',
      { from: { pathNot: '\\.test\\.ts$' } },
    ),
    forbid(
      'protocols-apart',
      '^src-shared/protocols/([^/]+)/',
      '^src-shared/protocols/([^/]+)/',
      'Protocols never import each other: move the shared arithmetic to bytes/.',
      { to: { pathNot: '^src-shared/protocols/$1/' } },
    ),
    forbid(
      'only-the-registry-names-a-protocol',
      '^src-(shared|main|renderer)/',
      '^src-shared/protocols/[^/]+/',
      'Ask the registry.',
      { from: { pathNot: '^src-shared/protocols/([^/]+/|families\\.ts$)|\\.test\\.ts$' } },
    ),
    forbid('main-not-renderer', '^src-main/', '^src-renderer/', 'Main and page meet in src-shared/link.'),
    forbid('renderer-not-main', '^src-renderer/', '^src-main/', 'Main and page meet in src-shared/link.'),
    {
      name: 'renderer-no-node',
      severity: 'error',
      comment: 'The page is sandboxed: ask the engine through the link.',
      from: { path: '^src-renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    forbid(
      'renderer-no-electron',
      '^src-renderer/',
      '(^|/)node_modules/electron/',
      'The page reaches the engine through bridge/.',
    ),
    forbid(
      'engine-no-electron',
      '^src-main/(engine|cli|link)/',
      '(^|/)node_modules/electron/',
      'The engine runs without Electron under the command line.',
    ),
    forbid(
      'screens-apart',
      '^src-renderer/screens/([^/]+)/',
      '^src-renderer/screens/([^/]+)/',
      'Screens talk through the store.',
      { to: { pathNot: '^src-renderer/screens/$1/' } },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
