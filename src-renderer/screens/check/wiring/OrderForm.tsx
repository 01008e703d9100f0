import { useState } from 'react'
import { stepAsked, type WiringResult } from '../../../../src-shared/check/wiring'
import { STEPS } from '../../../../src-shared/check/wiring-tests'
import type { Order, OrderAnswer } from '../../../../src-shared/link/contracts/commands'
import type { WiringSheet } from '../../../../src-shared/link/contracts/wiring'
import type { Texts } from '../../../../src-shared/texts/en'
import { translated } from '../../../../src-shared/texts/translate'
import { useTexts } from '../../../store/language'
import { sendOrder, useConfirmation, useWiring } from '../../../store/wiring'
import { Button } from '../../../ui/Button'
import { Choice, TextInput } from '../../../ui/Field'
import { Fold } from '../../../ui/Fold'
import { decimal } from '../../../ui/format'
import { SeverityMark } from '../../../ui/SeverityMark'

interface OrderFormProps {
  result: WiringResult
  orders: WiringSheet['orders']
}

/** The orders for the output. A typed word stands before each; what is given back can be given back at any time. */
export function OrderForm({ result, orders }: OrderFormProps) {
  const texts = useTexts().wiring
  const known = useWiring((wiring) => wiring.orders)
  const step = stepAsked(result)
  const asked = step === undefined ? undefined : STEPS[step].order
  const possible = known.filter(({ id }) => /^(cut|restore)/.test(id))
  return (
    <div className="order">
      {possible.length === 0 ? (
        <p className="wiring-hint">{texts.order.noOrders}</p>
      ) : (
        <OrderFields possible={possible} asked={asked ?? 'restore'} />
      )}
      {orders.length > 0 && <SentOrders orders={orders} />}
    </div>
  )
}

function OrderFields({ possible, asked }: { possible: readonly Order[]; asked: 'cut' | 'restore' }) {
  const allTexts = useTexts()
  const texts = allTexts.wiring
  const word = useConfirmation()
  const [typed, setTyped] = useState('')
  const [form, setForm] = useState('')
  const [parameters, setParameters] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<OrderAnswer>()
  // Older units want another form of both orders: "-classic" behind each.
  const forms = possible.filter(({ id }) => id.startsWith('cut')).map(({ id }) => id.slice('cut'.length))
  const suffix = forms.includes(form) ? form : (forms[0] ?? '')
  const order = possible.find(({ id }) => id === asked + suffix)
  const send = async (id: string): Promise<void> => setAnswer(await sendOrder(id + suffix, parameters, typed))
  return (
    <form className="order-fields" onSubmit={(event) => event.preventDefault()}>
      <p className="wiring-hint selectable">{texts.order.confirmAbout}</p>
      {forms.length > 1 && (
        <Choice
          label={texts.order.which}
          value={suffix}
          onChange={setForm}
          options={forms.map((id) => ({
            id,
            title: translated(possible.find((each) => each.id === `cut${id}`)?.label ?? id, allTexts),
          }))}
        />
      )}
      <TextInput
        label={texts.order.confirm(word)}
        value={typed}
        onChange={setTyped}
        isInvalid={answer?.kind === 'hindered' && answer.why === 'notConfirmed'}
        isMono
      />
      {order && order.parameters.length > 0 && (
        <Fold title={texts.order.more}>
          {order.parameters.map(({ id, label, initial }) => (
            <TextInput
              key={id}
              label={translated(label, allTexts)}
              value={parameters[id] ?? initial}
              onChange={(value) => setParameters({ ...parameters, [id]: value })}
              isMono
            />
          ))}
        </Fold>
      )}
      <div className="order-buttons">
        {asked === 'cut' && <Button onPress={() => void send('cut')}>{texts.order.cut}</Button>}
        <Button kind={asked === 'cut' ? 'quiet' : 'plain'} onPress={() => void send('restore')}>
          {texts.order.restore}
        </Button>
      </div>
      {answer && answer.kind !== 'sent' && (
        <p role="alert">
          <SeverityMark severity="error">{hindranceText(answer, allTexts)}</SeverityMark>
        </p>
      )}
    </form>
  )
}

function hindranceText(answer: Exclude<OrderAnswer, { kind: 'sent' }>, texts: Texts): string {
  return answer.kind === 'hindered' ? texts.wiring.hindrances[answer.why] : `${translated(answer.text, texts)}.`
}

/** What went out, and what came back. */
function SentOrders({ orders }: { orders: WiringSheet['orders'] }) {
  const allTexts = useTexts()
  const texts = allTexts.wiring.order
  return (
    <ul className="sent-orders" role="status">
      {orders.map(({ label, bytes, at, reply }) => (
        <li key={at} className="selectable">
          {texts.sent({
            label: translated(label, allTexts),
            bytes: bytes.length > 24 ? `${bytes.slice(0, 24)}…` : bytes,
          })}
          <span className="wiring-hint"> {replyText(reply, texts)}</span>
        </li>
      ))}
    </ul>
  )
}

function replyText(reply: WiringSheet['orders'][number]['reply'], texts: Texts['wiring']['order']): string {
  if (reply === undefined) return texts.waitsForReply
  const seconds = decimal(reply.seconds, 1)
  return reply.text === '' ? texts.replyEmpty(seconds) : texts.reply({ text: reply.text, seconds })
}
