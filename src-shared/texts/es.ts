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
    step: {
      port: 'Puerto abierto',
      reach: 'Accesible',
      contact: 'Primer contacto',
      identity: 'Identificado',
      position: 'Posición',
      wiring: 'Pruebas de cableado',
    },
    state: { passed: 'superado', warning: 'revise', failed: 'fallido', waiting: 'en espera' },
    says: {
      'port.on': { what: (v) => `Escuchando en el puerto ${v.port}, ${v.transports}.` },
      'port.off': { what: 'No se está escuchando: no puede llegar nada.', next: 'Empiece a escuchar.' },
      'port.opening': { what: 'Se está abriendo el puerto.' },
      'port.failed': {
        what: (v) => `No se escucha. ${v.text} (${v.system})`,
        next: 'Cierre el otro programa, o escuche en otro puerto y configúrelo en el rastreador.',
      },
      'port.otherTransport': {
        what: (v) => `El trabajo dice ${v.expected}, pero el puerto ${v.port} no está abierto para ${v.expected}.`,
        next: 'Escuche en ambos transportes o corrija el trabajo.',
      },
      'port.thisComputerOnly': {
        what: (v) => `Escuchando en ${v.host}: solo puede entrar este equipo.`,
        next: 'Escuche en todas las direcciones.',
      },
      'port.recording': { what: 'Es una grabación: el puerto estaba abierto cuando se hizo.' },
      'reach.device': { what: (v) => `El rastreador llegó desde ${v.from}. El camino está abierto.` },
      'reach.deviceNearby': {
        what: (v) => `El rastreador llegó desde ${v.from}, de una red vecina.`,
      },
      'reach.deviceHere': {
        what: 'Llegó un rastreador simulado en este equipo. Eso no dice nada del camino desde fuera.',
      },
      'reach.visitor': { what: (v) => `${v.from} llegó desde fuera. El camino está abierto.` },
      'reach.sameNetwork': {
        what: (v) =>
          `${v.from} llegó, pero desde la misma red: este equipo lo deja entrar, el camino desde fuera no está probado.`,
        next: 'Desactive el wifi del teléfono y abra la página con datos móviles.',
      },
      'reach.visitorHere': {
        what: 'La página se abrió en este mismo equipo, lo que no prueba nada.',
        next: 'Ábrala en un teléfono, con datos móviles.',
      },
      'reach.public': {
        what: (v) => `Este equipo tiene la dirección pública ${v.address}. Aún no ha llegado nadie.`,
        next: 'Abra la página en un teléfono, con datos móviles.',
      },
      'reach.private': {
        what: (v) =>
          `Este equipo tiene la dirección ${v.address}, que solo vale en su propia red. Un router tiene que dirigir el puerto hasta aquí.`,
        next: 'Haga que el router dirija el puerto hasta aquí, o retransmita desde un servidor alquilado.',
      },
      'reach.carrierNat': {
        what: (v) =>
          `Su operador comparte una dirección entre muchos clientes (${v.address}). Ningún router puede dirigir un puerto a través de eso.`,
        next: 'Retransmita desde un servidor alquilado.',
      },
      'reach.doubleNat': {
        what: (v) =>
          `El router dirige el puerto hasta aquí, pero su propia dirección exterior ${v.address} no es pública: hay otro router o el operador por delante.`,
        next: 'Dirija el puerto también en el otro router, o retransmita desde un servidor alquilado.',
      },
      'reach.mapped': {
        what: (v) => `El router dirige el puerto hasta aquí desde ${v.address}. Aún no ha llegado nadie.`,
        next: 'Abra la página en un teléfono, con datos móviles.',
      },
      'reach.noNetwork': {
        what: 'Este equipo no está en ninguna red.',
        next: 'Conéctelo por cable, por wifi o con un teléfono.',
      },
      'reach.port': { what: 'Espera el puerto abierto.' },
      'reach.recording': { what: 'Es una grabación: lo que contiene llegó.' },
      'contact.here': {
        what: (v) =>
          v.at === '' ? `Habla ${v.protocol}.` : `Se oyó por primera vez a las ${v.at}. Habla ${v.protocol}.`,
      },
      'contact.lost': {
        what: (v) => `No se oye nada desde hace ${v.lastAt}.`,
        next: 'Revise su alimentación y su red móvil; pídale su estado por SMS.',
      },
      'contact.mute': {
        what: (v) => `Se abrieron conexiones, pero no llegaron datos (${v.count} hasta ahora).`,
        next: 'Algunos planes dejan abrir la conexión y bloquean los datos: pruebe otra SIM u otro APN, o UDP.',
      },
      'contact.foreign': {
        what: (v) => `Llegó un rastreador que aquí no se lee: ${v.title}.`,
        next: 'Guarde la grabación y envíela a soporte.',
      },
      'contact.unread': {
        what: 'Llegaron bytes que no habla ninguna familia conocida.',
        next: 'Mírelos en Tráfico; guarde la grabación para soporte.',
      },
      'contact.none': {
        what: 'Aún no ha llegado ningún rastreador.',
        next: 'Envíele esta dirección con la ficha de configuración y espere el doble de su intervalo.',
      },
      'identity.same': { what: (v) => `${v.device}, como en el trabajo.` },
      'identity.valid': { what: (v) => `${v.device}; el dígito de control es correcto.` },
      'identity.zeros': {
        what: (v) => `Envía ${v.device}, el trabajo dice ${v.typed}: lo mismo salvo los ceros iniciales.`,
        next: 'Regístrelo exactamente como lo quiere la plataforma.',
      },
      'identity.differs': {
        what: (v) =>
          ({
            digit: 'Un dígito no es como en el trabajo.',
            swapped: 'En el trabajo hay dos dígitos vecinos intercambiados.',
            length: 'Al trabajo le sobran o le faltan dígitos.',
            other: 'Este no es el equipo del trabajo.',
          })[v.kind] ?? '',
        next: 'Compare con la etiqueta; luego corrija el trabajo o elija el otro equipo.',
      },
      'identity.checkDigit': {
        what: (v) => `${v.device} no puede ser un IMEI: su último dígito debería ser ${v.digit}.`,
        next: 'Compare con la etiqueta. Los equipos clonados llevan números así.',
      },
      'identity.sample': {
        what: (v) => `${v.device} es un número de manual: al equipo nunca se le dio el suyo.`,
        next: 'Pida al vendedor que le grabe su IMEI.',
      },
      'identity.short': {
        what: (v) => `Se llama ${v.device}, que no es un IMEI sino un número propio.`,
        next: 'Registre este número, no el IMEI de la etiqueta.',
      },
      'identity.family': {
        what: (v) => `Habla ${v.protocol}; el modelo del trabajo suele hablar ${v.expected}.`,
        next: 'Siga con lo que habla: cajas del mismo nombre llevan equipos distintos.',
      },
      'identity.transport': {
        what: (v) => `Envía por ${v.transport}; el trabajo dice ${v.expected}.`,
        next: 'Aquí se responde a ambos. Cámbielo solo si la plataforma lo necesita.',
      },
      'identity.unnamed': {
        what: (v) => `Habla ${v.protocol}, pero no ha dicho quién es.`,
        next: 'Apáguelo y enciéndalo: al arrancar dice su nombre.',
      },
      'identity.none': { what: 'Espera el primer contacto.' },
      'position.good': {
        what: (v) =>
          v.satellites === '' ? 'Llegan posiciones válidas.' : `Llegan posiciones válidas, ${v.satellites} satélites.`,
      },
      'position.noFix': {
        what: (v) =>
          v.satellites === ''
            ? 'Está conectado, pero no tiene posición por satélite.'
            : `Está conectado, pero no tiene posición por satélite (ve ${v.satellites} satélites).`,
        next: 'Llévelo a cielo abierto, con la etiqueta hacia arriba, y espere de 2 a 15 minutos.',
      },
      'position.clock': {
        what: (v) => `Su reloj va ${v.offsetMs} ${v.side === 'ahead' ? 'adelantado' : 'atrasado'}.`,
        next: 'Los rastreadores se ajustan normalmente a UTC: ponga su zona horaria en 0.',
      },
      'position.lost': {
        what: (v) => `La última posición válida es de hace ${v.lastAt}.`,
        next: 'Llévelo a cielo abierto.',
      },
      'position.none': {
        what: 'Espera la primera posición.',
        next: 'Algunos rastreadores solo informan en movimiento o con el encendido puesto.',
      },
      'position.second': { what: 'Ha llegado una posición válida.', next: 'Una segunda la confirmará.' },
      'position.zero': {
        what: 'Envía la posición 0, 0, que no es ningún lugar.',
        next: 'Llévelo a cielo abierto y espere la posición.',
      },
      'wiring.passed': { what: (v) => `Las ${v.done} pruebas superadas.` },
      'wiring.partly': {
        what: (v) => `${v.done} de ${v.of} pruebas superadas; las demás no se hicieron.`,
      },
      'wiring.failed': {
        what: (v) => `${v.done} de ${v.of} pruebas superadas.`,
        next: 'Revise el cable de la prueba fallida y repítala.',
      },
      'wiring.running': { what: (v) => `Probando: ${v.test}.` },
      'wiring.none': { what: 'No se ha probado ningún cable.', next: 'Empiece las pruebas de cableado.' },
      'wiring.skipped': { what: 'Se omitieron todas las pruebas.' },
    },
    page: {
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
