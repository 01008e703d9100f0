import { portBehindHost, type Remark, type TypedField, type TypedSetup } from '../../../../src-shared/setup/check-typed'
import type { DialectId } from '../../../../src-shared/setup/dialect'
import { DIALECTS, dialectOf } from '../../../../src-shared/setup/dialects'
import { isAddress, knownAddress } from '../../../../src-shared/setup/wish'
import { DEVICE_MODELS } from '../../../../src-shared/model/device-models'
import { changeJob, useJob } from '../../../store/job'
import { useTexts } from '../../../store/language'
import { changeSetup, useDialectOrder, useSetup } from '../../../store/setup'
import { Choice, TextInput } from '../../../ui/Field'
import { CarrierFields } from './CarrierFields'
import { RemarkLine } from './RemarkLine'
import { ServerInput } from './ServerInput'
import { ZoneChoice } from './ZoneChoice'

interface WishFormProps {
  typed: TypedSetup
  remarks: readonly Remark[]
}

/** What is to be set. A slip is named below its field, with the text that was probably meant. */
export function WishForm({ typed, remarks }: WishFormProps) {
  const texts = useTexts().setup
  const model = useJob((job) => job.model)
  const phone = useSetup((setup) => setup.phone)
  const remarkOn = (field: TypedField): Remark | undefined => remarks.find((remark) => remark.field === field)
  const line = (field: Exclude<TypedField, 'host' | 'apn'>) => (
    <Line field={field} value={typed[field]} remark={remarkOn(field)} />
  )
  const dialect = dialectOf(typed.dialect)
  const wantsAddress = dialect.rows.some(({ text }) => text.includes('{address}'))
  return (
    <form className="setup-form" aria-label={texts.wish} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={texts.model}
        value={model}
        onChange={(model) => changeJob({ model })}
        options={[
          { id: '', title: texts.anyModel },
          ...DEVICE_MODELS.map(({ id, maker, name }) => ({ id, title: `${maker} ${name}` })),
        ]}
      />
      <DialectChoice value={typed.dialect} />
      <CarrierFields typed={typed} remark={remarkOn('apn')} />
      {line('user')}
      {line('secret')}
      <ServerInput
        value={typed.host}
        remark={remarkOn('host')}
        onChange={(host) => changeSetup({ host })}
        onMend={(host) => changeSetup({ host, port: portBehindHost(typed.host) ?? typed.port })}
      />
      <div className="setup-pair">
        {line('port')}
        <Choice
          label={texts.transport}
          value={typed.transport}
          onChange={(transport) => changeSetup({ transport })}
          options={[
            { id: 'tcp', title: 'TCP' },
            { id: 'udp', title: 'UDP' },
          ]}
        />
      </div>
      {wantsAddress && !isAddress(typed.host) && knownAddress(typed.host) === '' && line('address')}
      {line('intervalSeconds')}
      {line('parkedSeconds')}
      <ZoneChoice value={typed.zoneMinutes} onChange={(zoneMinutes) => changeSetup({ zoneMinutes })} />
      {line('pin')}
      <TextInput
        label={texts.phone}
        value={phone}
        onChange={(phone) => changeSetup({ phone })}
        placeholder="+57 300 123 4567"
        hint={texts.phoneAbout}
        isMono
      />
    </form>
  )
}

interface LineProps {
  field: Exclude<TypedField, 'host' | 'apn'>
  value: string
  remark: Remark | undefined
}

function Line({ field, value, remark }: LineProps) {
  const texts = useTexts().setup
  const isOptional = field === 'user' || field === 'secret' || field === 'pin'
  return (
    <div className="setup-field">
      <TextInput
        label={texts[field]}
        value={value}
        onChange={(text) => changeSetup({ [field]: text })}
        placeholder={isOptional ? texts.noneNeeded : undefined}
        isInvalid={remark !== undefined}
        isMono
      />
      <RemarkLine remark={remark} onMend={(text) => changeSetup({ [field]: text })} />
    </div>
  )
}

/** The best guesses for the model first, each with how well it is known. */
function DialectChoice({ value }: { value: DialectId }) {
  const texts = useTexts().setup
  const order = useDialectOrder()
  const rest = DIALECTS.filter(({ id }) => !order.some((guess) => guess.dialect === id))
  const options = [
    ...order.map(({ dialect, confidence }) => ({
      id: dialect,
      title: `${dialectOf(dialect).name} · ${texts.confidence[confidence]}`,
    })),
    ...rest.map(({ id, name }) => ({ id, title: name })),
  ]
  return (
    <Choice label={texts.dialect} value={value} onChange={(dialect) => changeSetup({ dialect })} options={options} />
  )
}
