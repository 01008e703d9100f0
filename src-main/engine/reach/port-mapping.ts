import type { Mapping } from '../../../src-shared/link/contracts/check'
import { failure, type Result } from '../../../src-shared/model/result'

type Told = Omit<Extract<Mapping, { kind: 'mapped' }>, 'kind'>

/** A port of the router that leads here. */
export class PortMapping {
  private constructor(readonly told: Told) {}

  static ask(_port: number): Promise<Result<PortMapping>> {
    return Promise.resolve(failure('not yet'))
  }

  remove(): Promise<void> {
    return Promise.resolve()
  }
}
