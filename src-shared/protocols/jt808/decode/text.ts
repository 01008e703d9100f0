/**
 * Text as devices send it, which is ASCII or GBK. What is no ASCII stays as it came, in hex between brackets, since no
 * table of Chinese characters is carried for a number plate.
 */
export function readableText(text: string): string {
  if (/^[\x20-\x7e\r\n\t]*$/.test(text)) return text
  return text
    .replace(/\0+$/, '')
    .replace(
      /[^\x20-\x7e\r\n\t]+/g,
      (run) => `‹${[...run].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')}›`,
    )
}
