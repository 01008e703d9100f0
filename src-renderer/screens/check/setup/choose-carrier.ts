import { carriersIn, type CarrierBook } from '../../../../src-shared/setup/carriers'
import { locale } from '../../../store/language'
import { changeSetup } from '../../../store/setup'

/** With the access point that is the carrier's only one, or its first. */
export function chooseCarrier(book: CarrierBook | undefined, country: string, name: string): void {
  const [apn] = (book ? carriersIn(book, country) : []).find((each) => each.name === name)?.apns ?? []
  changeSetup({ carrier: name, ...apn })
}

/** In the page's language. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([locale()], { type: 'region' }).of(code.toUpperCase()) ?? code
}
