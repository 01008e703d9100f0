import './ui/base.css' // first: what components say comes after what all share
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followKeyboard } from './commands/keyboard'
import { Shell } from './shell/Shell'
import { followEngine } from './store/engine'
import { followFilter } from './store/filter'
import { followFrames } from './store/frames'
import { followSettings } from './store/settings'

followFrames()
followFilter()
followEngine()
followKeyboard()
void followSettings()

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Shell />
    </StrictMode>,
  )
