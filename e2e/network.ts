import { execFileSync, spawnSync } from 'node:child_process'

/** Why no network of our own can be made here; undefined where one can. */
export function networkHindrance(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are of Linux'
  if (process.getuid?.() !== 0) return 'network namespaces need root'
  return spawnSync('ip', ['netns', 'list']).status === 0 ? undefined : 'no network namespaces here'
}

/** Another computer, on a cable of its own to this one, with a public address that leads nowhere else. */
export class Outsider {
  /** This computer's address on the cable, and the other one's. */
  readonly near = '45.67.89.1'
  readonly far = '45.67.89.10'
  readonly #name = `tb${process.pid}o`

  constructor() {
    const name = this.#name
    // An interface's name may have 15 letters.
    ip('netns', 'add', name)
    ip('link', 'add', `${name}0`, 'type', 'veth', 'peer', 'name', `${name}1`, 'netns', name)
    ip('address', 'add', `${this.near}/24`, 'dev', `${name}0`)
    ip('link', 'set', `${name}0`, 'up')
    ip('-n', name, 'address', 'add', `${this.far}/24`, 'dev', `${name}1`)
    ip('-n', name, 'link', 'set', `${name}1`, 'up')
  }

  /** Opens a page there, as a phone's browser would, and gives what it is shown. */
  browse(url: string, language: string): string {
    const script = `fetch(${JSON.stringify(url)}, { headers: { 'Accept-Language': ${JSON.stringify(language)} } })
      .then((response) => response.text()).then((text) => process.stdout.write(text))`
    return execFileSync('ip', ['netns', 'exec', this.#name, process.execPath, '-e', script], { encoding: 'utf8' })
  }

  /** The cable goes with it. */
  remove(): void {
    ip('netns', 'delete', this.#name)
  }
}

function ip(...words: readonly string[]): void {
  execFileSync('ip', words)
}
