const WARM_UP_MS = 300
const MEASURE_MS = 1500
/** Odd, so that the middle one is a measurement. */
const ROUNDS = 5

/** Runs `work` for about so long and gives back how many units it did in a second. */
async function rate(work, milliseconds) {
  const start = performance.now()
  let units = 0
  let elapsed = 0
  while (elapsed < milliseconds) {
    units += await work()
    elapsed = performance.now() - start
  }
  return (units / elapsed) * 1000
}

const middle = (values) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]

/**
 * Measures a benchmark and the calibration loop in turns, so that a busy neighbour slows both, and gives back the
 * middle of the rounds: units a second, and units in the time of one unit of the calibration.
 */
export async function measure(run, calibrate) {
  await rate(calibrate, WARM_UP_MS)
  await rate(run, WARM_UP_MS)
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) {
    const loops = await rate(calibrate, MEASURE_MS / ROUNDS)
    const units = await rate(run, MEASURE_MS / ROUNDS)
    rounds.push({ units, ratio: units / loops })
  }
  return { perSecond: middle(rounds.map(({ units }) => units)), ratio: middle(rounds.map(({ ratio }) => ratio)) }
}
