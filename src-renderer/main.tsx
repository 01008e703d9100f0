import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followKeyboard } from './commands/keyboard'
import { Shell } from './shell/Shell'
import { followEngine } from './store/engine'
import { followTheme } from './store/view'
import './ui/base.css'

followEngine()
followKeyboard()
void followTheme()

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Shell />
    </StrictMode>,
  )
