import { create } from 'zustand'
import type { ExpectAsk } from '../../src-shared/link/contracts/findings'
import { DEVICE_MODELS } from '../../src-shared/model/device-models'
import type { Transport } from '../../src-shared/model/endpoint'
import { PLATFORM } from '../../src-shared/model/platform'
import { carriersIn, type ApnHint, type CarrierBook } from '../../src-shared/setup/carriers'
import { checkTyped, type TypedSetup } from '../../src-shared/setup/check-typed'
import { compareReply } from '../../src-shared/setup/compare-reply'
import { dialectsFor, type DialectGuess } from '../../src-shared/setup/device-order'
import { DIALECT_IDS, type DialectId } from '../../src-shared/setup/dialect'
import { dialectOf } from '../../src-shared/setup/dialects'
import { apnHints } from '../../src-shared/setup/network'
import { toldBack } from '../../src-shared/setup/told-back'
import { carriersSoFar } from './carriers'
import { useJob } from './job'
import { useNetwork } from './network'
import { recall, remember } from './remembered'

/** An access point that a person has typed and wants to keep. */
export interface OwnApn {
  apn: string
  user: string
  secret: string
}

/** The card as a person has filled it in. What stands here outlives the window, but for the pasted reply. */
interface Setup {
  /** Undefined until a person chooses: then the best guess for the model is taken. */
  dialect: DialectId | undefined
  country: string
  carrier: string
  apn: string
  user: string
  secret: string
  host: string
  address: string
  port: string
  transport: Transport
  intervalSeconds: string
  parkedSeconds: string
  zoneMinutes: number
  /** Undefined until it is typed: then the factory's is taken. */
  pin: string | undefined
  phone: string
  ownApns: readonly OwnApn[]
  pasted: string
}

const NAME = 'check.setup'

const fresh: Setup = {
  dialect: undefined,
  country: '',
  carrier: '',
  apn: '',
  user: '',
  secret: '',
  host: PLATFORM.name,
  address: '',
  port: String(PLATFORM.port),
  transport: 'tcp',
  intervalSeconds: '30',
  parkedSeconds: '300',
  zoneMinutes: 0,
  pin: undefined,
  phone: '',
  ownApns: [],
  pasted: '',
}

export const useSetup = create<Setup>(() => ({ ...fresh, ...kept() }))

export function changeSetup(changes: Partial<Setup>): void {
  // Another kind of texts has another password.
  const pin = 'dialect' in changes ? { pin: undefined } : {}
  useSetup.setState({ ...pin, ...changes })
  const { pasted: _pasted, ...lasting } = useSetup.getState()
  remember(NAME, lasting)
}

export function keepApn({ apn, user, secret }: OwnApn): void {
  const others = useSetup.getState().ownApns.filter((own) => own.apn !== apn)
  changeSetup({ ownApns: [...others, { apn, user, secret }] })
}

export function forgetApn(apn: string): void {
  changeSetup({ ownApns: useSetup.getState().ownApns.filter((own) => own.apn !== apn) })
}

/** The dialects in the order in which to try them on the model of the job, with how well that is known. */
export function useDialectOrder(): readonly DialectGuess[] {
  return dialectOrder(useJob(({ model }) => model))
}

function dialectOrder(modelId: string): readonly DialectGuess[] {
  const model = DEVICE_MODELS.find(({ id }) => id === modelId)
  return model ? dialectsFor(model) : []
}

/** What is typed, with the guesses in the places of what nobody has said. */
export function useTyped(): TypedSetup {
  return typedIn(
    useSetup(),
    useJob(({ model }) => model),
  )
}

function typedIn({ dialect: chosen, pin, ...rest }: Setup, model: string): TypedSetup {
  // Most devices of the world speak this one.
  const dialect = chosen ?? dialectOrder(model)[0]?.dialect ?? 'concox'
  return { ...rest, dialect, pin: pin ?? dialectOf(dialect).password }
}

type SetupExpectation = Omit<ExpectAsk, 'identity' | 'model' | 'place'>

const unsaid = {
  host: undefined,
  port: undefined,
  transport: undefined,
  zoneMinutes: undefined,
  readBack: undefined,
}

/** What the card and the pasted reply tell the rules of diagnosis. The card is compared with a reply, and with nothing else. */
export function setupExpectation(families: readonly string[]): SetupExpectation {
  const setup = useSetup.getState()
  const { apn, country, carrier, pasted } = setup
  const book = carriersSoFar()
  const chosen = book ? carriersIn(book, country).filter(({ name }) => name === carrier) : []
  // A person knows the carrier of the SIM better than the radio cell does.
  const known = chosen.length > 0 || !book ? chosen.flatMap(({ apns }) => apns) : hintsNow(book)
  const apnsOfNetwork = known.map((each) => each.apn)
  if (pasted.trim() === '') return { ...unsaid, apn: apn === '' ? undefined : apn, apnsOfNetwork }
  const { meant } = checkTyped(typedIn(setup, useJob.getState().model))
  const { host, port, transport, zoneMinutes } = meant
  const readBack = toldBack(compareReply(pasted, meant), meant, families)
  return { apn: meant.apn, apnsOfNetwork, host, port, transport, zoneMinutes, readBack }
}

function hintsNow(book: CarrierBook): ApnHint[] {
  return apnHints(book, useNetwork.getState().network)
}

// What one vehicle's tracker answered says nothing of the next one's.
useJob.subscribe(({ imei }, before) => {
  if (imei === '' && before.imei !== '') changeSetup({ pasted: '' })
})

/** Each value as it was left, where it still has the type that it should have. */
function kept(): Partial<Setup> {
  const value = recall(NAME)
  if (typeof value !== 'object' || value === null) return {}
  const isKept = ([id, text]: [string, unknown]): boolean => {
    if (id === 'dialect') return DIALECT_IDS.some((known) => known === text)
    if (id === 'pin') return typeof text === 'string'
    if (id === 'transport') return text === 'tcp' || text === 'udp'
    if (id === 'ownApns') return Array.isArray(text) && text.every(isOwnApn)
    return Object.hasOwn(fresh, id) && typeof text === typeof fresh[id as keyof Setup]
  }
  return Object.fromEntries(Object.entries(value).filter(isKept))
}

function isOwnApn(value: unknown): value is OwnApn {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['apn', 'user', 'secret'].every((id) => typeof (value as Record<string, unknown>)[id] === 'string')
  )
}
