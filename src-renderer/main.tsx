import './ui/base.css' // first: what components say comes after what all share
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followKeyboard } from './commands/keyboard'
import { Shell } from './shell/Shell'
import { followEngine } from './store/engine'
import { followExports } from './store/exports'
import { followExpectation } from './store/expectation'
import { followFilter } from './store/filter'
import { followFindings } from './store/findings'
import { followFind } from './store/find'
import { followFrames } from './store/frames'
import { followPlayback } from './store/playback'
import { followSources } from './store/sources'
import { followSettings } from './store/settings'
import { followSimulator } from './store/simulator'

followFrames()
followExpectation()
followFindings()
followFilter()
followSimulator()
followSources()
followPlayback()
followFind()
followExports()
followKeyboard()
// Drawn once the settings are known: nothing flashes up in another language.
followEngine(() => void followSettings().then(draw))

function draw(): void {
  const place = document.getElementById('root')
  if (place !== null)
    createRoot(place).render(
      <StrictMode>
        <Shell />
      </StrictMode>,
    )
}
