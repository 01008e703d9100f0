import { expect, it } from 'vitest'
import { dropsIn } from './system-drops'

// Columns as proc(5) names them; port 8888 is 22B8.
const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
  100: 00000000:22B8 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 111 2 0000000000000000 42
  101: 0100007F:22B9 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 112 2 0000000000000000 7
  102: 0100007F:22B8 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 113 2 0000000000000000 1
`

it('adds up the drops of one port', () => {
  expect([dropsIn(TABLE, 8888), dropsIn(TABLE, 8889), dropsIn(TABLE, 1), dropsIn('', 8888)]).toEqual([43, 7, 0, 0])
})
