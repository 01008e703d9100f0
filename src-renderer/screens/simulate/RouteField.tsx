import { useRef } from 'react'
import { readRoute } from '../../../src-shared/simulate/read-route'
import { engine } from '../../bridge/links'
import { useFollowedDevices } from '../../store/devices'
import { useTexts } from '../../store/language'
import { tellFault } from '../../store/toasts'
import { Button } from '../../ui/Button'
import { TextInput } from '../../ui/Field'
import { decimal } from '../../ui/format'
import { PopupMenu } from '../../ui/PopupMenu'
import { DrawMap } from './DrawMap'
import { withoutLastPoint, type DraftProps } from './draft'

/** The way: typed, from a file, or as a device in Traffic took it. */
export function RouteField({ draft, fault, change }: DraftProps) {
  const { simulate } = useTexts()
  const { form } = simulate
  const file = useRef<HTMLInputElement>(null)
  const devices = useFollowedDevices().filter(({ device, lastFix }) => device !== undefined && lastFix)
  const route = readRoute(draft.route)
  const length = route.ok ? form.routeKm(decimal(route.value.lengthM / 1000, 1)) : undefined

  function take(text: string): void {
    const read = readRoute(text)
    if (!read.ok) return tellFault(form.route, read.error)
    change({ route: read.value.points.map(({ lat, lon }) => `${lat},${lon}`).join(';') })
  }

  async function takeFrom(device: string): Promise<void> {
    const way = await engine.request('simulator.route', device)
    if (way.ok) take(way.value)
  }

  return (
    <div className="route-field">
      <TextInput
        label={length === undefined ? form.route : `${form.route} · ${length}`}
        value={draft.route}
        lines={2}
        isMono
        isInvalid={fault?.field === 'route'}
        hint={fault?.field === 'route' ? fault.text : form.routeHint}
        onChange={(value) => change({ route: value })}
      />
      <DrawMap draft={draft} change={change} />
      <div className="route-actions">
        <Button kind="quiet" onPress={() => file.current?.click()}>
          {form.routeFile}…
        </Button>
        {devices.length > 0 && (
          <PopupMenu
            label={form.routeFrom}
            heading={form.routeFrom}
            entries={devices.map(({ device = '', protocol }) => ({ id: device, title: device, about: protocol }))}
            onChoose={(device) => void takeFrom(device)}
          >
            {form.routeFrom}
          </PopupMenu>
        )}
        <Button
          kind="quiet"
          isDisabled={draft.route === ''}
          onPress={() => change({ route: withoutLastPoint(draft.route) })}
        >
          {form.undoPoint}
        </Button>
        <Button kind="quiet" isDisabled={draft.route === ''} onPress={() => change({ route: '' })}>
          {form.clearRoute}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".gpx,.geojson,.json"
          hidden
          aria-label={form.routeFile}
          onChange={({ currentTarget }) => {
            void currentTarget.files?.[0]?.text().then(take)
            currentTarget.value = ''
          }}
        />
      </div>
    </div>
  )
}
