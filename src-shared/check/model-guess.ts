import { DEVICE_MODELS, type DeviceModel } from '../model/device-models'

type Confidence = DeviceModel['families'][number]['confidence']

interface ModelGuess {
  readonly name: string
  readonly confidence: Confidence
}

const RANK: Record<Confidence, number> = { high: 0, medium: 1, low: 2 }

/** Models that are known or thought to speak a family, the surest first. A guess for people: it selects nothing. */
export function guessModels(protocol: string): ModelGuess[] {
  return DEVICE_MODELS.flatMap(({ maker, name, families }) =>
    families
      .filter((family) => family.protocol === protocol)
      .map(({ confidence }) => ({ name: `${maker} ${name}`, confidence })),
  ).sort((a, b) => RANK[a.confidence] - RANK[b.confidence])
}

/** How sure it is that a model speaks a family; undefined where nobody has seen it. */
export function confidenceIn(model: DeviceModel, protocol: string): Confidence | undefined {
  return model.families.find((family) => family.protocol === protocol)?.confidence
}
