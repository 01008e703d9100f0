import { useEffect, useState } from 'react'
import type { About as Versions } from '../../src-shared/link/desktop-contract'
import { desktop } from '../bridge/links'
import { texts, useTexts } from '../store/language'
import { tellDone } from '../store/toasts'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import './About.css'

/** What support needs to know first, in a form that can be copied. */
export function About({ onClose }: { onClose: () => void }) {
  const { about } = useTexts().shell
  const [versions, setVersions] = useState<Versions>()
  useEffect(() => {
    void desktop.request('about', undefined).then((answer) => answer.ok && setVersions(answer.value))
  }, [])
  const rows = versions === undefined ? [] : rowsOf(versions)
  return (
    <Sheet title={about.title} onClose={onClose}>
      <div className="about">
        <p>{about.words}</p>
        <dl className="about-rows selectable">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
        </dl>
        <Button onPress={() => void copy(rows)}>{about.copy}</Button>
      </div>
    </Sheet>
  )
}

function rowsOf({ version, electron, chromium, node, platform }: Versions): [string, string][] {
  return [
    ['Trackbench', version],
    ['Electron', electron],
    ['Chromium', chromium],
    ['Node', node],
    [texts().shell.about.system, platform],
  ]
}

async function copy(rows: [string, string][]): Promise<void> {
  const written = await desktop.request('clipboard.write', rows.map((row) => row.join(' ')).join('\n'))
  if (written.ok) tellDone(texts().shell.about.copied)
}
