import { useState } from 'react'
import { Form } from 'react-aria-components'
import { DEVICE_MODELS, findDeviceModel } from '../../../src-shared/model/device-models'
import type { Transport } from '../../../src-shared/model/endpoint'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { simulated } from '../../../src-shared/simulate/simulated'
import { said, useTexts } from '../../store/language'
import { recall, remember } from '../../store/remembered'
import { startScenario } from '../../store/simulator'
import { Button } from '../../ui/Button'
import { Choice, TextInput } from '../../ui/Field'
import { rate } from '../../ui/format'
import { Sheet } from '../../ui/Sheet'
import { closeAdding } from './actions'
import { draftFrom, rightDigit, scenarioOf, type Draft, type DraftFault, type DraftProps } from './draft'
import { ModelChips } from './ModelChips'
import { MoreFields } from './MoreFields'
import { RouteField } from './RouteField'
import { TargetField } from './TargetField'
import './AddDevices.css'

/** One device or a fleet: who they are, how they speak, where they drive. What was filled in last is kept. */
export function AddDevices() {
  const { simulate } = useTexts()
  const [draft, setDraft] = useState(rememberedDraft)
  const [fault, setFault] = useState<DraftFault>()
  const change = (part: Partial<Draft>): void => {
    setFault(undefined)
    const changed = { ...draft, ...part }
    setDraft(changed)
    remember(KEY, changed)
  }

  async function start(): Promise<void> {
    const scenario = scenarioOf(draft)
    if (!scenario.ok) return setFault(scenario.error)
    closeAdding()
    await startScenario(scenario.value)
  }

  return (
    <Sheet title={simulate.form.title} onClose={closeAdding}>
      <Form
        className="add-devices"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <div className="add-fields">
          <Speaker draft={draft} fault={fault} change={change} />
          <RouteField draft={draft} fault={fault} change={change} />
          <Pace draft={draft} fault={fault} change={change} />
          <MoreFields draft={draft} fault={fault} change={change} />
        </div>
        <div className="sheet-actions">
          <TargetField isInline />
          <Button type="submit" kind="primary">
            {simulate.form.start}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}

const KEY = 'simulate.draft'

/** What was filled in last, as far as this version knows its fields. */
function rememberedDraft(): Draft {
  return draftFrom(recall(KEY))
}

/** Who speaks, and in which words. */
function Speaker({ draft, fault, change }: DraftProps) {
  const { form } = useTexts().simulate
  const [model] = draft.models
  const spoken = findDeviceModel(model ?? '')?.families[0]?.protocol ?? model ?? ''
  const variants = findProtocol(draft.protocol || spoken)?.variants ?? []
  const right = rightDigit(draft.identity)
  const isIdentityGood = right !== undefined && draft.identity.endsWith(right)
  return (
    <>
      <ModelChips models={draft.models} options={DEVICE_MODELS.map(({ name }) => name)} change={change} />
      <div className="add-row">
        <Choice
          label={form.family}
          value={draft.protocol || 'own'}
          options={[
            { id: 'own', title: form.ownFamily },
            ...simulated.map(({ id, title }) => ({ id, title: said(title) })),
          ]}
          onChange={(id) => change({ protocol: id === 'own' ? '' : id, variant: '' })}
        />
        <Choice
          label={form.variant}
          value={draft.variant || 'usual'}
          options={[
            { id: 'usual', title: form.usualVariant },
            ...variants.map(({ id, title }) => ({ id, title: said(title) })),
          ]}
          onChange={(id) => change({ variant: id === 'usual' ? '' : id })}
        />
        <Choice<Transport>
          label={form.transport}
          value={draft.transport}
          options={[
            { id: 'tcp', title: 'TCP' },
            { id: 'udp', title: 'UDP' },
          ]}
          onChange={(transport) => change({ transport })}
        />
      </div>
      <div className="add-row">
        <TextInput
          label={form.identity}
          value={draft.identity}
          isMono
          isInvalid={fault?.field === 'identity'}
          hint={right === undefined ? form.identityOther : isIdentityGood ? form.identityGood : form.identityBad(right)}
          onChange={(identity) => change({ identity })}
        />
        <TextInput
          label={form.devices}
          value={draft.devices}
          isInvalid={fault?.field === 'devices'}
          hint={`${form.devicesHint} · ${form.perSecond(rate(Number(draft.devices) / Number(draft.intervalSeconds) || 0))}`}
          onChange={(devices) => change({ devices })}
        />
      </div>
    </>
  )
}

/** How often and how fast. */
function Pace({ draft, fault, change }: DraftProps) {
  const { form } = useTexts().simulate
  const fields = [
    ['intervalSeconds', form.interval, ''],
    ['speedKmh', form.speed, ''],
    ['heartbeatSeconds', form.heartbeat, form.usualVariant],
    ['reports', form.reports, form.endless],
    ['spreadSeconds', form.spread, ''],
  ] as const
  return (
    <div className="add-row add-numbers">
      {fields.map(([field, label, placeholder]) => (
        <TextInput
          key={field}
          label={label}
          value={draft[field]}
          placeholder={placeholder}
          isInvalid={fault?.field === field}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
    </div>
  )
}
