import type { SimulatorContract } from '../../../src-shared/link/contracts/simulator'
import type { Handlers } from '../../../src-shared/link/answering'
import { fault } from '../../../src-shared/link/envelope'
import { endpointText } from '../../../src-shared/model/endpoint'
import { success } from '../../../src-shared/model/result'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { now } from '../clock'
import type { Engine } from '../engine'
import type { FrameView } from '../frames/frame-view'
import { wayOf } from '../simulator/recorded-way'
import { sendFrames } from '../simulator/send-frame'
import { targetOf } from '../simulator/targets'

export function simulatorAnswers(engine: Engine, view: FrameView): Handlers<SimulatorContract> {
  const { runs } = engine
  return {
    'simulator.list': () => success(runs.list()),
    'simulator.run': (run) => success(runs.detail(run)),
    'simulator.scenario': (run) => success(runs.scenario(run)),
    'simulator.route': (device) => success(wayOf(view.workspace.index, device)),
    'simulator.start': ({ scenario, target }) => runs.start(scenario, target),
    'simulator.stop': (run) => success(void runs.stop(run)),
    'simulator.remove': (run) => success(void runs.remove(run)),
    'simulator.pause': ({ run, isPaused }) =>
      runs.tell(run, (device, at) => (isPaused ? device.pause(at) : device.resume(at))),
    'simulator.happen': ({ run, what }) => runs.tell(run, (device, at) => device.happen(what, at)),
    'simulator.change': ({ run, faults, intervalSeconds }) => {
      const intervalMs = intervalSeconds === undefined ? undefined : Math.max(100, intervalSeconds * 1000)
      return runs.tell(run, (device, at) => device.change({ faults, intervalMs }, at))
    },
    'simulator.say': ({ run, bytes }) => {
      let isSaid = false
      const told = runs.tell(
        run,
        (device, at) => {
          const actions = device.sendRaw(bytes, at)
          isSaid = actions.length > 0
          return actions
        },
        0,
      )
      return told.ok && !isSaid ? fault('refused', 'This device has no connection now: it cannot say anything.') : told
    },
    'simulator.send': async ({ bytes, transport, target, login }) => {
      const found = await targetOf(target, engine.state().listening)
      if (!found.ok) return found
      const scene = login && ({ kind: 'login', device: login.device, time: now() } as const)
      const frames = scene ? (findProtocol(login.protocol)?.encode(scene, 1, login.variant) ?? []) : []
      const { named, resolved } = found.value
      const sent = await sendFrames([...frames, bytes], resolved, transport)
      if (sent.fault !== null && sent.answers.length === 0)
        return fault(
          'refused',
          `${endpointText(named)} could not be reached (${sent.fault}): is something listening there?`,
        )
      return success({ answers: sent.answers, to: endpointText(named) })
    },
  }
}
