import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { useTexts } from '../store/language'

/** What the map is called, and how it is used, for those who do not see it. */
export function MapName() {
  const map = useMap()
  const { map: name, usage } = useTexts().map
  useEffect(() => {
    const container = map.getContainer()
    container.role = 'application'
    container.ariaLabel = name
    container.ariaRoleDescription = usage
  }, [map, name, usage])
  return null
}
