import { findProtocol, protocols } from '../../src-shared/protocols/registry'
import { strangers } from '../../src-shared/protocols/strangers'
import { DEVICE_MODELS } from '../../src-shared/model/device-models'
import type { Command, Protocol } from '../../src-shared/protocols/protocol'
import { BadUse, JSON_OPTION, type CliCommand, type Options } from './options'
import { abilitiesOf } from '../../src-shared/protocols/abilities'

export const protocolsCommand: CliCommand = {
  name: 'protocols',
  usage: '[ID] [--json]',
  summary: 'what each family can decode, answer, command and simulate',
  options: [JSON_OPTION],
  operands: { min: 0, max: 1 },
  run: (options) => Promise.resolve(print(options)),
}

function print(options: Options): number {
  const [id] = options.operands
  const rows = [...protocols.map(row), ...strangers.map(namedOnly)].filter((r) => id === undefined || r.protocol === id)
  if (rows.length === 0) throw new BadUse(`There is no family “${id}”: “trackbench protocols” lists them all.`)
  const lines = options.has('json')
    ? rows.map((entry) => JSON.stringify(entry))
    : id === undefined
      ? table(rows)
      : rows.flatMap(details)
  process.stdout.write(lines.join('\n') + '\n')
  return 0
}

interface Row {
  protocol: string
  title: string
  decoded: boolean
  encoded: readonly string[]
  alarms: readonly string[]
  answered: readonly string[]
  commands: readonly string[]
  variants: readonly string[]
  /** Devices that were seen to speak it, or are thought to. */
  models: readonly { model: string; confidence: string }[]
}

function row(protocol: Protocol): Row {
  const { encodes, alarms, answers } = abilitiesOf(protocol)
  return {
    protocol: protocol.id,
    title: protocol.title,
    decoded: true,
    encoded: encodes,
    alarms,
    answered: answers,
    commands: protocol.commands.map((command) => command.id),
    variants: protocol.variants.map((variant) => variant.id),
    models: modelsOf(protocol.id),
  }
}

function namedOnly(stranger: { id: string; title: string }): Row {
  return {
    protocol: stranger.id,
    title: stranger.title,
    decoded: false,
    encoded: [],
    alarms: [],
    answered: [],
    commands: [],
    variants: [],
    models: modelsOf(stranger.id),
  }
}

function modelsOf(id: string): Row['models'] {
  return DEVICE_MODELS.flatMap(({ maker, name, families }) =>
    families
      .filter(({ protocol }) => protocol === id)
      .map(({ confidence }) => ({ model: `${maker} ${name}`, confidence })),
  )
}

function table(rows: readonly Row[]): string[] {
  const count = (list: readonly string[]) => (list.length > 0 ? String(list.length) : '–').padEnd(10)
  const head = `${'FAMILY'.padEnd(14)}${'DECODED'.padEnd(9)}${'SIMULATED'.padEnd(10)}${'ALARMS'.padEnd(10)}${'ANSWERED'.padEnd(10)}${'COMMANDS'.padEnd(10)}TITLE`
  return [
    head,
    ...rows.map(
      (r) =>
        r.protocol.padEnd(14) +
        (r.decoded ? 'yes' : 'by name').padEnd(9) +
        count(r.encoded) +
        count(r.alarms) +
        count(r.answered) +
        count(r.commands) +
        r.title,
    ),
    '',
    '“trackbench protocols ID” tells the variants, models, alarms and commands of one.',
  ]
}

/** All about one family, for people. */
function details(entry: Row): string[] {
  const protocol = findProtocol(entry.protocol)
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 ? [`  ${title.padEnd(11)}${items.join(', ')}`] : []
  const lines = (title: string, rows: readonly (readonly [string, string])[]) =>
    rows.length > 0 ? ['', `  ${title}`, ...rows.map(([id, text]) => `    ${id.padEnd(18)}${text}`)] : []
  return [
    `${entry.protocol}: ${entry.title}${entry.decoded ? '' : ', known by name, not decoded here'}`,
    '',
    ...list('simulated', entry.encoded),
    ...list('alarms', entry.alarms),
    ...list('answered', entry.answered),
    ...list(
      'models',
      entry.models.map(({ model, confidence }) => `${model} (${confidence} confidence)`),
    ),
    ...lines(
      'variants',
      (protocol?.variants ?? []).map(({ id, title }) => [id, title]),
    ),
    ...lines('commands', (protocol?.commands ?? []).map(commandLine)),
  ]
}

function commandLine({ id, label, danger, parameters }: Command): readonly [string, string] {
  const asks = parameters.length > 0 ? ` (${parameters.map((parameter) => parameter.label).join(', ')})` : ''
  return [id, `${label}${asks}${danger ? ' – acts on the vehicle' : ''}`]
}
