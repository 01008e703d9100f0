import { useState } from 'react'
import { toHex } from '../../src-shared/bytes/hex'
import type { Transport } from '../../src-shared/model/endpoint'
import { findProtocol } from '../../src-shared/protocols/registry'
import { engine } from '../bridge/links'
import { TargetField } from '../screens/simulate/TargetField'
import { startListening, useEngine } from '../store/engine'
import { said, useTexts } from '../store/language'
import { confirmed, useSimulator } from '../store/simulator'
import { tellDone, tellFault } from '../store/toasts'
import { Button } from '../ui/Button'
import { Checkbox, Choice } from '../ui/Field'
import type { Edit } from './edit-store'
import { bytesNow } from './edit-store'

/** On a connection of its own, or as the next frame of a simulated device. */
export function SendRow({ edit, device }: { edit: Edit; device: string | undefined }) {
  const { edit: words, form } = useTexts().simulate
  const runs = useSimulator((view) => view.runs).filter(
    ({ endedAt, connected }) => endedAt === undefined && connected > 0,
  )
  const [via, setVia] = useState(String(edit.start.run ?? 'own'))
  const [answers, setAnswers] = useState<readonly string[]>()
  const run = runs.find(({ id }) => String(id) === via)
  const identity = device ?? edit.start.device
  const wantsLogin = needsLogin(edit.start.protocol, identity)
  const [logsIn, setLogsIn] = useState(true)
  const [transport, setTransport] = useState<Transport>('tcp')

  async function send(): Promise<void> {
    const bytes = bytesNow(edit)
    if (run) {
      const spoken = await engine.request('simulator.say', { run: run.id, bytes })
      return spoken.ok ? tellDone(words.sentAs(run.name)) : tellFault(words.notSent, said(spoken.error.text))
    }
    const login =
      wantsLogin && logsIn ? { protocol: edit.start.protocol, variant: undefined, device: identity ?? '' } : undefined
    const sent = await sendAlone(bytes, login, transport)
    if (sent === undefined) return
    if (!sent.ok) return tellFault(words.notSent, said(sent.error.text))
    setAnswers(sent.value.answers.map((answer) => toHex(answer)))
    tellDone(words.sent(sent.value.to, sent.value.answers.length))
  }

  return (
    <div className="edit-send">
      {answers !== undefined && (
        <p className="edit-answers mono selectable" role="status">
          ← {answers.length === 0 ? words.noAnswer : answers.join(' · ')}
        </p>
      )}
      <div className="sheet-actions">
        {runs.length > 0 && (
          <Choice
            label={words.to}
            value={run ? via : 'own'}
            options={[
              { id: 'own', title: words.alone },
              ...runs.map(({ id, name }) => ({ id: String(id), title: words.asDevice(name) })),
            ]}
            onChange={setVia}
          />
        )}
        {!run && <TargetField />}
        {!run && (
          <Choice<Transport>
            label={form.transport}
            value={transport}
            options={[
              { id: 'tcp', title: 'TCP' },
              { id: 'udp', title: 'UDP' },
            ]}
            onChange={setTransport}
          />
        )}
        {!run && wantsLogin && (
          <Checkbox isSelected={logsIn} onChange={setLogsIn}>
            {words.login}
          </Checkbox>
        )}
        <Button kind="primary" onPress={() => void send()}>
          {words.send}
        </Button>
      </div>
    </div>
  )
}

/** A server that does not know who speaks may not listen: families with words for a login are offered one. */
function needsLogin(protocol: string, device: string | undefined): boolean {
  if (device === undefined) return false
  return (findProtocol(protocol)?.encode({ kind: 'login', device, time: 0 }, 1).length ?? 0) > 0
}

type Login = { protocol: string; variant: undefined; device: string } | undefined

/** Undefined when the person thought better of it. */
async function sendAlone(bytes: Uint8Array, login: Login, transport: Transport) {
  const { target } = useSimulator.getState()
  const isOwn = target.trim() === ''
  if (isOwn && useEngine.getState().state?.listening.kind !== 'on') await startListening()
  const really = isOwn ? undefined : await confirmed(target)
  if (really === null) return undefined
  const to = { to: isOwn ? undefined : target, really }
  return engine.request('simulator.send', { bytes, transport, target: to, login })
}
