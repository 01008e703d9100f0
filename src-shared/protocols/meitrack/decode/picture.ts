import { TextReader } from '../../../bytes/text-reader'
import type { Reader } from '../../../bytes/reader'
import type { Message } from '../../../model/message'

/** D00: file name, how many parts, which part, and its bytes. */
export function readPicture(reader: Reader, star: number): Message {
  const header = new TextReader(reader, headerWidth(reader, star))
  const file = header.next('photo.file')
  const parts = header.whole('photo.parts')
  const part = header.whole('photo.part')
  const width = star - reader.offset
  reader.skip('photo.data', width)
  const attributes = { 'meitrack.file': file, 'meitrack.parts': parts, 'meitrack.part': part, 'meitrack.bytes': width }
  return { kind: 'info', attributes }
}

/** Up to and with the third comma. */
function headerWidth(reader: Reader, star: number): number {
  let commas = 0
  for (let at = reader.offset; at < star; at++) {
    if (reader.bytes[at] === 0x2c && ++commas === 3) return at + 1 - reader.offset
  }
  return star - reader.offset
}
