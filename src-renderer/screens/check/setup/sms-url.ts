/** Opens a phone's messages with this text, to this number if there is one (RFC 5724). */
export function smsUrl(phone: string, text: string): string {
  return `sms:${phone.replace(/[^\d+]/g, '')}?body=${encodeURIComponent(text)}`
}
