import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import rules from '../../.dependency-cruiser.mjs'
import { inProject } from '../paths.mjs'
import { check as checkLayers } from './layers.mjs'
import { check as checkTypes } from './types.mjs'

/** Each rule and files that break it; files that are only imported stand below. */
const offences = [
  ['no-cycles', 'src-shared/model/round.ts', "import './about'"],
  ['shared-is-alone', 'src-shared/capture/outward.ts', "import '../../src-main/plain'"],
  ['shared-no-node', 'src-shared/capture/disk.ts', "import 'node:fs'"],
  ['model-imports-nothing', 'src-shared/model/upward.ts', "import '../bytes/plain'"],
  ['bytes-below', 'src-shared/bytes/upward.ts', "import '../framing/plain'"],
  ['texts-below', 'src-shared/texts/upward.ts', "import '../session/plain'"],
  ['framing-below', 'src-shared/framing/upward.ts', "import '../protocols/plain'"],
  ['protocols-below', 'src-shared/protocols/upward.ts', "import '../session/plain'"],
  ['protocols-apart', 'src-shared/protocols/acme/sideways.ts', "import '../other/plain'"],
  ['only-the-registry-names-a-protocol', 'src-main/direct.ts', "import '../src-shared/protocols/other/plain'"],
  ['only-the-registry-names-a-protocol', 'src-shared/protocols/direct.ts', "import './other/plain'"],
  ['main-not-renderer', 'src-main/window.ts', "import '../src-renderer/plain'"],
  ['renderer-not-main', 'src-renderer/reach.ts', "import '../src-main/plain'"],
  ['renderer-no-node', 'src-renderer/disk.ts', "import 'node:fs'"],
  ['renderer-no-electron', 'src-renderer/native.ts', "import 'electron'"],
  ['engine-no-electron', 'src-main/engine/native.ts', "import 'electron'"],
  ['screens-apart', 'src-renderer/screens/check/peek.ts', "import '../traffic/plain'"],
]

const imported = {
  'src-shared/model/about.ts': "import './round'",
  ...Object.fromEntries(
    [
      'shared/bytes',
      'shared/framing',
      'shared/protocols',
      'shared/session',
      'shared/protocols/other',
      'main',
      'renderer',
      'renderer/screens/traffic',
    ].map((folder) => [`src-${folder}/plain.ts`, 'export {}']),
  ),
}

let folder
let problems

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${text}\n`)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trackbench-layers-'))
  for (const name of [
    '.dependency-cruiser.mjs',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'tsconfig.shared.json',
  ])
    cpSync(inProject(name), join(folder, name))
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [, path, text] of offences) write(path, text)
  for (const [path, text] of Object.entries(imported)) write(path, text)
  ;({ problems } = await checkLayers(folder))
}, 30_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each(offences)('the rule %s bites in %s', (name, path) => {
  expect(problems.filter((problem) => problem.includes(path) && problem.includes(`: ${name}. `))).toHaveLength(1)
})

it('has an offence for every rule', () => {
  expect(new Set(offences.map(([name]) => name))).toEqual(new Set(rules.forbidden.map(({ name }) => name)))
})

it('an import of node:fs in src-shared does not even compile', async () => {
  const { problems: errors } = await checkTypes('shared', folder)
  expect(errors.join()).toMatch(/src-shared\/capture\/disk\.ts.*node:fs/)
}, 30_000)
