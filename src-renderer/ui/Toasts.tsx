import { CircleCheck, OctagonX, X } from 'lucide-react'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Text } from 'react-aria-components'
import { useTexts } from '../store/language'
import { toasts } from '../store/toasts'
import { Button } from './Button'
import './Toasts.css'

export function Toasts() {
  const { common, shell } = useTexts()
  return (
    <ToastRegion queue={toasts} className="toasts" aria-label={shell.messages}>
      {({ toast }) => (
        <Toast toast={toast} className={`toast toast-${toast.content.tone}`}>
          {toast.content.tone === 'error' ? <OctagonX size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
          <ToastContent className="toast-words selectable">
            <Text slot="title">{toast.content.title}</Text>
            {toast.content.text !== undefined && <Text slot="description">{toast.content.text}</Text>}
          </ToastContent>
          <Button slot="close" kind="quiet" aria-label={common.putAway}>
            <X size={16} aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
