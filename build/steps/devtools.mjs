/**
 * Speaks to a program's page over Chromium's debugging pipe (file descriptors 3 and 4, JSON between zero bytes). The
 * packaged app refuses Node's inspector, which Playwright needs, and the pipe can be reached by its parent only.
 */
export class DevTools {
  #waiting = new Map()
  #unread = ''
  #last = 0
  #pipe

  constructor(child) {
    this.#pipe = child.stdio[3]
    // The program may die first: then the caller's time limit speaks.
    this.#pipe.on('error', () => undefined)
    child.stdio[4].setEncoding('utf8').on('data', (text) => this.#read(text))
  }

  #read(text) {
    const messages = (this.#unread + text).split('\0')
    this.#unread = messages.pop()
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      this.#waiting.get(id)?.(error ?? result)
      this.#waiting.delete(id)
    }
  }

  call(method, params = {}, sessionId = undefined) {
    const id = ++this.#last
    this.#pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return new Promise((resolve) => this.#waiting.set(id, resolve))
  }

  /** Attaches to the first page and gives back a function that evaluates an expression in it. */
  async firstPage() {
    for (;;) {
      const { targetInfos = [] } = await this.call('Target.getTargets')
      const page = targetInfos.find(({ type, url }) => type === 'page' && url !== '')
      if (page) {
        const { sessionId } = await this.call('Target.attachToTarget', { targetId: page.targetId, flatten: true })
        return async (expression) => {
          const { result } = await this.call('Runtime.evaluate', { expression, returnByValue: true }, sessionId)
          return result?.value
        }
      }
      await pause()
    }
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

/** Asks again and again until the answer is `wanted`, at most so long; resolves to the last answer. */
export async function eventually(ask, wanted, milliseconds = 10_000) {
  const end = performance.now() + milliseconds
  let answer = await ask()
  while (answer !== wanted && performance.now() < end) {
    await pause()
    answer = await ask()
  }
  return answer
}
