// Makes the carriers' access points that ship with the program, from Debian's mobile-broadband-provider-info (public
// domain). Run it when that package is renewed: node build/apn.mjs [serviceproviders.xml]
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject } from './paths.mjs'

const PACKAGE = 'mobile-broadband-provider-info'
const INPUT = `/usr/share/${PACKAGE}/serviceproviders.xml`
const OUTPUT = inProject('src-shared', 'setup', 'data', 'carriers.json')

/**
 * Country by ISO code → carriers: name, networks as MCC and MNC run together, access points as name, user, password.
 * Text throughout: the network 01 is another than 001. The file is the work of one hand and one shape, so that
 * patterns are enough to read it.
 */
export function carriersFrom(xml) {
  const countries = {}
  for (const [, code, country] of elements(xml.replace(/<!--[\s\S]*?-->/g, ''), 'country', 'code')) {
    const carriers = [...elements(country, 'provider')].map(([, , provider]) => carrierFrom(provider)).filter(Boolean)
    if (carriers.length > 0) countries[code] = carriers
  }
  return countries
}

/** Undefined for those without a GSM network, or with picture messages only. */
function carrierFrom(provider) {
  const [gsm] = elements(provider, 'gsm')
  if (!gsm) return undefined
  const networks = [...gsm[2].matchAll(/<network-id mcc="(\d+)" mnc="(\d+)"/g)].map(([, mcc, mnc]) => mcc + mnc)
  const apns = [...elements(gsm[2], 'apn', 'value')].filter(([, , apn]) => isForInternet(apn)).map(apnFrom)
  const different = [...new Map(apns.map((apn) => [apn.join(' '), apn])).values()]
  return different.length > 0 ? [textOf(provider.replace(gsm[0], ''), 'name'), networks, different] : undefined
}

/** What is not marked otherwise is. */
function isForInternet(apn) {
  const usages = [...apn.matchAll(/<usage type="([\w-]+)"/g)].map(([, type]) => type)
  return usages.length === 0 || usages.includes('internet')
}

function apnFrom([, value, apn]) {
  const row = [plain(value), textOf(apn, 'username'), textOf(apn, 'password')]
  while (row.at(-1) === '') row.pop()
  return row
}

/** Each element of that name: all of it, an attribute, what is inside. */
function* elements(xml, name, attribute) {
  const pattern = new RegExp(`<${name}(?=[\\s>/])([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g')
  for (const [all, attributes, inside = ''] of xml.matchAll(pattern)) {
    yield [all, new RegExp(`\\b${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? '', inside]
  }
}

/** The one without a language, where there are several. */
function textOf(xml, name) {
  return plain(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '')
}

function plain(text) {
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (all, sign) => signs[sign] ?? all).trim()
}

/** A line for each carrier, so that a renewal can be read as a difference. */
function bookText(head, countries) {
  const list = Object.entries(countries).map(
    ([code, carriers]) => `"${code}":[\n${carriers.map((carrier) => JSON.stringify(carrier)).join(',\n')}\n]`,
  )
  return `${JSON.stringify(head).slice(0, -1)},"countries":{\n${list.join(',\n')}\n}}\n`
}

/** 20230416-1: the stand of the data is in the version. */
function packageVersion() {
  return execFileSync('dpkg-query', ['--show', '--showformat=${Version}', PACKAGE], { encoding: 'utf8' })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const version = packageVersion()
  const date = version.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')
  const head = { date, source: `${PACKAGE} ${version}`, licence: 'public domain' }
  const text = bookText(head, carriersFrom(readFileSync(process.argv[2] ?? INPUT, 'utf8')))
  writeFileSync(OUTPUT, text)
  console.log(`${OUTPUT}: ${text.length} characters, data of ${date}`)
}
