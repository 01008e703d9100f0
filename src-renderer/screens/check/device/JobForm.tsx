import { DEVICE_MODELS } from '../../../../src-shared/model/device-models'
import { changeJob, nextJob, useJob } from '../../../store/job'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { Choice, TextInput } from '../../../ui/Field'

/** What the job sheet says; the report carries it, and the steps compare with it. */
export function JobForm() {
  const texts = useTexts().check.job
  const { vehicle, number, installer, model, imei, transport } = useJob()
  return (
    <form className="job" aria-label={texts.title} onSubmit={(event) => event.preventDefault()}>
      <header>
        <h3>{texts.title}</h3>
        <Button kind="link" onPress={nextJob}>
          {texts.next}
        </Button>
      </header>
      <TextInput label={texts.number} value={number} onChange={(number) => changeJob({ number })} />
      <TextInput label={texts.vehicle} value={vehicle} onChange={(vehicle) => changeJob({ vehicle })} />
      <TextInput label={texts.installer} value={installer} onChange={(installer) => changeJob({ installer })} />
      <Choice
        label={texts.model}
        value={model}
        onChange={(model) => changeJob({ model })}
        options={[
          { id: '', title: texts.anyModel },
          ...DEVICE_MODELS.map(({ id, maker, name }) => ({ id, title: `${maker} ${name}` })),
        ]}
      />
      <TextInput label={texts.imei} value={imei} onChange={(imei) => changeJob({ imei })} isMono />
      <Choice
        label={texts.transport}
        value={transport}
        onChange={(transport) => changeJob({ transport })}
        options={[
          { id: '', title: texts.anyTransport },
          { id: 'tcp', title: 'TCP' },
          { id: 'udp', title: 'UDP' },
        ]}
      />
    </form>
  )
}
