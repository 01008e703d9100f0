import type { Apn, CarrierBook } from '../../../../src-shared/setup/carriers'
import { carriersIn, countriesIn } from '../../../../src-shared/setup/carriers'
import type { Remark, TypedSetup } from '../../../../src-shared/setup/check-typed'
import { useCarriers } from '../../../store/carriers'
import { locale, useTexts } from '../../../store/language'
import { changeSetup, forgetApn, keepApn, useSetup, type OwnApn } from '../../../store/setup'
import { Button } from '../../../ui/Button'
import { SuggestInput, type Suggestion } from '../../../ui/SuggestInput'
import { chooseCarrier, countryName } from './choose-carrier'
import { NetworkHint } from './NetworkHint'
import { RemarkLine } from './RemarkLine'

interface CarrierFieldsProps {
  typed: TypedSetup
  remark: Remark | undefined
}

/** Country, carrier and the access point that goes with them. Whatever else is typed stands as well. */
export function CarrierFields({ typed, remark }: CarrierFieldsProps) {
  const texts = useTexts().setup
  const loaded = useCarriers()
  const book = loaded === false ? undefined : loaded
  const { country, carrier, ownApns } = useSetup()
  const suggestions = useApns(book, ownApns)
  return (
    <>
      <SuggestInput
        label={texts.country}
        value={country === '' ? '' : countryName(country)}
        onChange={(_, chosen) => changeSetup({ country: chosen?.id ?? '', carrier: '' })}
        suggestions={book ? countriesByName(book) : []}
      />
      <SuggestInput
        label={texts.carrier}
        value={carrier}
        onChange={(_, chosen) => chosen && chooseCarrier(book, country, chosen.text)}
        suggestions={carrierNames(book, country)}
      />
      <div className="setup-field setup-wide">
        <SuggestInput
          label={texts.apn}
          value={typed.apn}
          onChange={(apn, chosen) => {
            const known = suggestions.find(({ id }) => id === chosen?.id)
            changeSetup(known ? known.access : { apn })
          }}
          suggestions={suggestions}
          isInvalid={remark !== undefined && remark.fault !== 'empty'}
          isMono
          isFree
        />
        <RemarkLine remark={remark} onMend={(apn) => changeSetup({ apn })} />
        {book && <NetworkHint book={book} />}
        <p className="setup-hint">
          {loaded === false
            ? texts.bookFault
            : book && texts.bookOf({ date: dateText(book.date), source: book.source })}{' '}
          <OwnApnButton typed={typed} ownApns={ownApns} />
        </p>
      </div>
    </>
  )
}

function OwnApnButton({ typed, ownApns }: { typed: TypedSetup; ownApns: readonly OwnApn[] }) {
  const texts = useTexts().setup
  if (typed.apn === '') return null
  const isKept = ownApns.some(({ apn }) => apn === typed.apn)
  return (
    <Button kind="link" onPress={() => (isKept ? forgetApn(typed.apn) : keepApn(typed))}>
      {isKept ? texts.forgetApn : texts.keepApn}
    </Button>
  )
}

type ApnSuggestion = Suggestion & { readonly access: OwnApn }

/** A person's own, those of the carrier, and those of the other carriers of the country. */
function useApns(book: CarrierBook | undefined, ownApns: readonly OwnApn[]): ApnSuggestion[] {
  const texts = useTexts().setup
  const { country, carrier } = useSetup()
  const carriers = book ? carriersIn(book, country) : []
  const first = carriers.filter(({ name }) => name === carrier)
  const rest = carriers.filter(({ name }) => name !== carrier)
  return [
    ...ownApns.map((own, i) => suggestion(`own ${i}`, own, texts.own)),
    ...[...first, ...rest].flatMap(({ name, apns }) =>
      apns.map((apn, i) => suggestion(`${name} ${i}`, apn, [name, apn.user].filter(Boolean).join(' · '))),
    ),
  ]
}

function suggestion(id: string, { apn, user, secret }: Apn, about: string): ApnSuggestion {
  return { id, text: apn, about, access: { apn, user, secret } }
}

function carrierNames(book: CarrierBook | undefined, country: string): Suggestion[] {
  return (book ? carriersIn(book, country) : []).map(({ name, networks, apns }, i) => ({
    id: `${i}`,
    text: name,
    about: [...networks.map(networkText), ...apns.map(({ apn }) => apn)].join(' · '),
  }))
}

/** 732101 → "732-101" */
function networkText(network: string): string {
  return `${network.slice(0, 3)}-${network.slice(3)}`
}

function countriesByName(book: CarrierBook): Suggestion[] {
  const { compare } = new Intl.Collator(locale())
  return countriesIn(book)
    .map((code) => ({ id: code, text: countryName(code), about: code.toUpperCase() }))
    .sort((one, other) => compare(one.text, other.text))
}

function dateText(date: string): string {
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date))
}
