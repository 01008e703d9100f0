/** The check digit (Luhn) that belongs behind fourteen digits of an IMEI; undefined when they are not all digits. */
export function imeiCheckDigit(fourteen: string): number | undefined {
  if (fourteen.length < 14) return undefined
  let sum = 0
  for (let i = 0; i < 14; i++) {
    const digit = fourteen.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return undefined
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** True for fifteen digits whose last is the right check digit. */
export function isImei(text: string): boolean {
  return text.length === 15 && imeiCheckDigit(text) === text.charCodeAt(14) - 0x30
}
