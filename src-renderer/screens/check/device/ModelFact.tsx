import type { DeviceFacts } from '../../../../src-shared/check/device-facts'
import { confidenceIn, guessModels } from '../../../../src-shared/check/model-guess'
import { findDeviceModel } from '../../../../src-shared/model/device-models'
import { findProtocol } from '../../../../src-shared/protocols/registry'
import { useJob } from '../../../store/job'
import { said, useTexts } from '../../../store/language'
import { StateMark } from '../../../ui/StateMark'

/** Three names are a guess; more are a catalogue. */
const MOST_GUESSES = 3

/** The family it speaks, against the model on the job, or the models that usually speak it. */
export function ModelFact({ device: { protocol } }: { device: DeviceFacts }) {
  const texts = useTexts().check
  const model = findDeviceModel(useJob((job) => job.model))
  if (protocol === undefined) return null
  const title = said(findProtocol(protocol)?.title ?? protocol)
  return (
    <div className="device-fact device-fact-wide">
      <dt>{texts.model}</dt>
      <dd>
        {model === undefined ? <Guess protocol={protocol} /> : <Expected model={model} protocol={protocol} />}
        <span className="faint">{texts.speaks(title)}</span>
      </dd>
    </div>
  )
}

function Expected({ model, protocol }: { model: NonNullable<ReturnType<typeof findDeviceModel>>; protocol: string }) {
  const texts = useTexts().check
  const confidence = confidenceIn(model, protocol)
  return (
    <>
      <StateMark tone={confidence === undefined ? 'warning' : 'good'} />
      <span>
        {model.maker} {model.name}
      </span>
      <span className="faint">{confidence === undefined ? texts.notOfThisModel : texts.certainty[confidence]}</span>
    </>
  )
}

function Guess({ protocol }: { protocol: string }) {
  const texts = useTexts().check
  const guesses = guessModels(protocol).slice(0, MOST_GUESSES)
  if (guesses.length === 0) return <span>{texts.noGuess}</span>
  return <span>{guesses.map(({ name, confidence }) => `${name} (${texts.certainty[confidence]})`).join(', ')}</span>
}
