import { countsIn } from './counts'
import type { Texts } from './en'

const { count, counted } = countsIn('es')

/** Spanish for all who speak it: neutral, formal "usted", in the words of those who install trackers. */
export const es: Texts = {
  common: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    copy: 'Copiar',
    frames: (frames) => counted(frames, 'trama', 'tramas'),
    shownOf: (shown, total) => `${count(shown)} de ${count(total)}`,
  },

  shell: {
    screens: { check: 'Verificar', traffic: 'Tráfico', simulate: 'Simular', compare: 'Comparar' },
    menu: { edit: 'Edición', window: 'Ventana' },
  },

  traffic: {
    devices: 'Equipos',
  },

  map: {
    map: 'Mapa',
  },

  sources: {
    live: 'En vivo',
  },

  notes: {
    comment: 'Comentario',
  },

  check: {
    steps: 'Pasos',
    page: {
      title: 'Trackbench',
      reached: 'Ha llegado a la herramienta de diagnóstico.',
      open: 'El camino está abierto.',
      next: 'Puede cerrar esta página: el paso «Accesible» ya lo sabe.',
    },
  },

  setup: {
    card: 'Ficha de configuración',
  },

  wiring: {
    tests: 'Pruebas de cableado',
  },

  diagnosis: {
    findings: 'Hallazgos',
  },

  simulate: {
    trackers: 'Rastreadores simulados',
  },

  settings: {
    title: 'Ajustes',
  },

  report: {
    title: 'Informe de verificación',
  },
}
