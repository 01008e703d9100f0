import { countsIn } from './counts'
import type { Texts } from './en'

const { counted } = countsIn('es')

const minutes = (count: number) => counted(count, 'minuto', 'minutos')
const seconds = (count: number) => counted(count, 'segundo', 'segundos')
const frames = (count: number) => counted(count, 'trama', 'tramas')
const times = (count: number) => counted(count, 'vez', 'veces')
const day = (at: number) => new Date(at).toISOString().slice(0, 10)
const clock = (at: number) => `${new Date(at).toISOString().slice(11, 16)} UTC`

function hours(count: number): string {
  const whole = Math.floor(Math.abs(count) / 60)
  const rest = Math.abs(count) % 60
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`
}

const offset = (count: number) => `${hours(count)} ${count < 0 ? 'atrasado' : 'adelantado'}`
const known = (label: string, value: string | number, unit: string) =>
  value === '' ? [] : [`${label} ${value}${unit}`]

const SETTINGS: Readonly<Record<string, string>> = {
  host: 'servidor',
  port: 'puerto',
  apn: 'APN',
  transport: 'transporte',
}
const STRANGERS: Readonly<Record<string, string>> = { browser: 'un navegador web', tls: 'un cliente TLS' }

const ALARMS: Readonly<Record<string, string>> = {
  sos: 'Botón SOS',
  vibration: 'Vibración',
  movement: 'Movimiento',
  lowspeed: 'Velocidad baja',
  overspeed: 'Exceso de velocidad',
  fallDown: 'Caída',
  lowPower: 'Alimentación externa baja',
  lowBattery: 'Batería baja',
  fault: 'Falla del equipo',
  powerOff: 'Apagado',
  powerOn: 'Encendido',
  door: 'Puerta',
  lock: 'Bloqueado',
  unlock: 'Desbloqueado',
  geofence: 'Geocerca',
  geofenceEnter: 'Entrada a geocerca',
  geofenceExit: 'Salida de geocerca',
  gpsAntennaCut: 'Antena GPS cortada',
  accident: 'Accidente',
  tow: 'Remolque',
  idle: 'Ralentí',
  highRpm: 'Régimen alto',
  hardAcceleration: 'Aceleración brusca',
  hardBraking: 'Frenado brusco',
  hardCornering: 'Giro brusco',
  fatigueDriving: 'Fatiga del conductor',
  powerCut: 'Corte de alimentación',
  powerRestored: 'Alimentación restablecida',
  jamming: 'Interferencia',
  temperature: 'Temperatura',
  parking: 'Estacionamiento',
  bonnet: 'Capó',
  footBrake: 'Freno de pie',
  fuelLeak: 'Fuga de combustible',
  tampering: 'Manipulación',
  removing: 'Retirado',
  general: 'Alarma',
}

/** Findings in Spanish. */
export const diagnosis: Texts['diagnosis'] = {
  findings: 'Hallazgos',
  none: (count) =>
    count === 0
      ? 'Aún no hay nada que evaluar'
      : `Ningún problema encontrado en ${count === 1 ? 'esta trama' : `estas ${frames(count)}`}`,
  framesNamed: (frames, numbers) => `${frames === 1 ? 'trama' : 'tramas'} ${numbers}`,
  cleared: (what) => `Ya no: ${what}`,
  severities: { error: 'Falla', warning: 'Advertencia', info: 'Nota' },
  groups: {
    network: 'Red',
    protocol: 'Protocolo',
    reply: 'Respuesta',
    sequence: 'Secuencia',
    checksum: 'Suma de control',
    malformed: 'Mal formadas',
    undecoded: 'Sin decodificar',
    fix: 'Posición',
    clock: 'Reloj',
    power: 'Alimentación',
  },
  drawer: {
    toggle: 'Mostrar u ocultar los hallazgos',
    show: 'Mostrar los hallazgos',
    hide: 'Ocultar los hallazgos',
    next: 'Hallazgo siguiente',
    previous: 'Hallazgo anterior',
    nothing: 'No hay hallazgos',
    showMe: 'Muéstreme',
    wrong: 'Qué está mal',
    issues: 'En las tramas',
    why: 'Por qué',
    tryThis: 'Pruebe esto',
    frame: (frame) => `trama ${frame}`,
    more: (more) => `${counted(more, 'hallazgo más', 'hallazgos más')}: acótelos por equipo`,
    width: 'Ancho de los hallazgos',
  },
  rules: {
    'port-failed': {
      what: (p) =>
        p.code === 'EADDRINUSE'
          ? `Otro programa ya usa el puerto ${p.port}`
          : `No se pudo abrir el puerto ${p.port} (${p.code})`,
      why: 'Solo un programa a la vez puede escuchar en un puerto, y el sistema puede prohibirlo',
      tryThis: [
        'Cierre el otro programa',
        'Escuche en otro puerto y configúrelo también en el equipo',
        'Permita este programa en el cortafuegos',
      ],
    },
    'nothing-arrives': {
      what: (p) => `Nada ha llegado a este computador por el puerto ${p.port} en ${minutes(p.minutes)}`,
      why: 'El camino está cerrado (cortafuegos, puerto sin redirigir, una dirección inalcanzable desde fuera) o el equipo no sale',
      tryThis: [
        'Abra la dirección de este computador en un teléfono con datos móviles: eso prueba el camino',
        'Redirija TCP y UDP de este puerto a este computador y permita este programa en el cortafuegos',
        'Compare la dirección del router con la pública: si son distintas, use la retransmisión desde un servidor alquilado',
        'Pida al equipo su estado por SMS',
      ],
    },
    'reachable-but-silent': {
      what: (p) => `Este computador es alcanzable, pero ningún equipo ha llegado en ${minutes(p.minutes)}`,
      why: 'El equipo no tiene conexión de datos, duerme o aún guarda otro servidor',
      tryThis: [
        'Envíe su SMS de estado: “link down”, “GPRS off” o ninguna respuesta dicen dónde se detiene',
        'Configure de nuevo el APN, luego el servidor y luego active los datos',
        'Ponga la SIM en un teléfono: ¿pide un PIN, tiene saldo y datos?',
        'Lea el servidor guardado en el equipo: un nombre guardado puede ir antes que la dirección',
        'Active el encendido o mueva el vehículo: algunos equipos duermen',
      ],
    },
    'only-2g': {
      what: (p) => `El ${p.model} solo usa 2G`,
      why: 'En muchos países los operadores han apagado 2G o están por hacerlo',
      tryThis: ['Pregunte al operador si hay 2G en este lugar', 'Fuerce un teléfono a 2G aquí y busque señal'],
    },
    'sms-differs': {
      what: (p) => `El equipo lee ${p.read} donde debía decir ${p.wanted} (${SETTINGS[p.setting] ?? p.setting})`,
      why: 'Una letra, una cifra o un signo del texto se escribió mal, o el equipo no lo tomó',
      tryThis: [
        'Envíe de nuevo este texto, copiado y no escrito',
        'Busque O y 0, una coma en lugar de un punto, un espacio',
      ],
    },
    'apn-unknown': {
      what: (p) => `El APN “${p.apn}” no se conoce en esta red`,
      why: 'Puede estar mal escrito o ser de una SIM para máquinas cuyo proveedor no figura en ninguna lista',
      tryThis: [(p) => `Compárelo con el papel de la SIM; se conocen ${p.known}`],
    },
    'other-transport': {
      what: (p) => `Envía por ${p.seen}; se esperaba ${p.expected}`,
      why: 'El equipo está configurado con el otro transporte. Aquí se aceptan ambos',
      tryThis: [
        'Déjelo así si la plataforma acepta ambos',
        'Si no, cambie el transporte en el último campo del texto del servidor',
      ],
    },
    'vanished-together': {
      what: (p) => `${p.devices} equipos se cayeron en los mismos segundos`,
      why: 'Falló algo que comparten: el operador, la línea de este computador o el router. Ningún vehículo tiene la culpa',
      tryThis: ['Revise la línea de este computador', 'Pregunte al operador por una falla', 'Espere: vuelven solos'],
    },
    'zero-bytes': {
      what: (p) => `Se abren conexiones desde ${p.host || 'una dirección'} y no llegan datos (${times(p.times)})`,
      why: 'Algunos planes de SIM dejan abrir la conexión y bloquean sus datos, o un proxy del operador los toma',
      tryThis: [
        'Pruebe otra SIM, o el APN para máquinas o “internet” de esta',
        'Pruebe UDP',
        'Mantenga la conexión abierta un minuto antes de juzgar',
      ],
    },
    'not-a-tracker': {
      what: (p) =>
        `${counted(p.count, 'visita', 'visitas')} de algo que no es un rastreador: ${STRANGERS[p.kind] ?? 'un escáner'}`,
      why: 'Todo puerto público recibe extraños. Eso prueba que este puerto es alcanzable desde allí',
      tryThis: ['Nada que hacer: no se cuentan como equipos'],
    },
    'other-tracker': {
      what: (p) => `Un equipo habla ${p.family}, que aquí se reconoce y no se decodifica`,
      why: 'Su familia no es de las que este programa lee',
      tryThis: ['Use el puerto de la plataforma para esa familia', 'Guarde la captura y envíenosla'],
    },
    topin: {
      what: 'Un equipo empieza como GT06 y no es GT06',
      why: 'Los equipos Topin usan el mismo inicio con otros bytes finales y sin suma de control',
      tryThis: ['No le envíe respuestas de GT06', 'Elija Topin en la plataforma', 'Guarde la captura y envíenosla'],
    },
    'unknown-family': {
      what: (p) => `${times(p.count)} una conexión empezó con ${p.head}, que ninguna familia conoce aquí`,
      why: 'El equipo habla una familia desconocida o cifra sus datos',
      tryThis: [
        'Guarde la captura y envíenosla',
        'Busque en su manual el nombre del protocolo, o un cifrado que se pueda desactivar',
      ],
    },
    'other-family': {
      what: (p) => `${p.model}: las tramas son ${p.seen}, no ${p.expected}`,
      why: 'Placas del mismo nombre llevan distinto firmware. Las tramas tienen razón, la caja no',
      tryThis: [(p) => `Elija ${p.seen} en la plataforma`, 'En Plaspy, puerto 8888, no hay que cambiar nada'],
    },
    'sms-other-family': {
      what: (p) => `La respuesta parece de ${p.seen}, no de un ${p.model}`,
      why: 'El equipo obedece otro dialecto de textos de configuración',
      tryThis: ['Elija el otro dialecto en la ficha de configuración y envíe sus textos'],
    },
    'shared-address': {
      what: (p) => `${p.count} familias llegan desde ${p.host}`,
      why: 'Hay varios equipos tras un router, o alguien reenvía sus datos',
      tryThis: ['Nada que hacer: se separan las conexiones, no las direcciones'],
    },
    'text-conversion': {
      what: (p) => `Los bytes pasaron por un programa de texto (${frames(p.count)})`,
      why: 'EF BF BD está donde se reemplazó un byte. Lo que había se perdió',
      tryThis: ['Grabe de nuevo en binario: pcapng, o este programa', 'No copie bytes desde una ventana de texto'],
    },
    'checksum-habit': {
      what: (p) => `La suma de control está mal en ${p.bad} de ${frames(p.total)}: costumbre de este firmware`,
      why: 'Algunos clones la calculan de otro modo o no la calculan. Lo demás se lee bien',
      tryThis: ['Use una plataforma que lo tolere, como Plaspy', 'Pida al fabricante un firmware más nuevo'],
    },
    'checksum-link': {
      what: (p) => `La suma de control está mal en ${p.bad} de ${frames(p.total)}`,
      why: 'Los bytes cambian en el camino: una línea serie, un conversor, un intermediario que los toca',
      tryThis: ['Conecte el equipo directamente, sin nada en medio', 'Compare dos grabaciones de la misma trama'],
    },
    'bytes-lost': {
      what: (p) => `Faltan bytes o están fuera de lugar: ${p.count} de ${frames(p.total)}`,
      why: 'Una trama termina antes de tiempo, o los bytes entre tramas no encajan. Las que la red solo partió o juntó no cuentan',
      tryThis: [
        'Mire la primera de estas tramas: qué se cortó y dónde',
        'Si un servidor las lee, debe juntar el flujo antes de leerlo',
      ],
    },
    'impossible-values': {
      what: (p) => `Valores imposibles en ${p.count} de ${frames(p.total)}`,
      why: 'Las tramas se leen como una familia o variante que no son, o faltan bytes',
      tryThis: ['Mire “por qué este protocolo”', 'Elija la variante a mano'],
    },
    'serial-gaps': {
      what: (p) => `${counted(p.missing, 'número falta', 'números faltan')} en la serie`,
      why: 'Se perdieron tramas, o el equipo cuenta también lo que no envía',
      tryThis: ['Compare con sus posiciones: ¿falta un tramo del camino?'],
    },
    undecoded: {
      what: (p) => `${counted(p.count, 'trama trae', 'tramas traen')} algo que aquí no se decodifica`,
      why: 'Un mensaje o un final que ningún documento público describe. Se guardan todos los bytes',
      tryThis: ['Envíenos una muestra sin datos personales'],
    },
    'identity-sample': {
      what: (p) => `La identidad ${p.identity} es un número de muestra, no uno real`,
      why: 'El fabricante no programó este equipo, o alguien la escribió. Dos equipos así se pisan entre sí',
      tryThis: ['Configure el número de la etiqueta', 'Pida al vendedor que lo programe'],
    },
    'identity-cut': {
      what: (p) => `El IMEI ${p.identity} tiene ${p.digits} cifras en lugar de 15`,
      why: 'Se perdieron cifras en el camino, o un lector que toma una lectura por una trama la partió en dos',
      tryThis: ['Junte el flujo antes de leerlo', 'Compare con la etiqueta'],
    },
    'identity-check-digit': {
      what: (p) => `El IMEI ${p.identity} parece errado: su última cifra debería ser ${p.digit}`,
      why: 'Se escribió mal, el equipo es un clon o el número no es un IMEI',
      tryThis: ['Compárelo con la etiqueta', 'Regístrelo exactamente como se envía'],
    },
    'identity-zeros': {
      what: (p) => `El mismo número con otros ceros delante: ${p.seen}, escrito como ${p.expected}`,
      why: 'Algunas familias envían dieciséis cifras: un cero y el IMEI',
      tryThis: [(p) => `Registre ${p.seen}, o como lo quiera la plataforma`],
    },
    'identity-typo': {
      what: (p) => `Se escribió ${p.expected} y se envía ${p.seen}: difieren en la cifra ${p.digit}`,
      why: 'Una cifra, o dos que cambiaron de lugar: un error de tecleo',
      tryThis: [(p) => `Copie ${p.seen} en la plataforma y en el trabajo`],
    },
    'identity-own-number': {
      what: (p) => `Se presenta como ${p.seen}, no como ${p.expected}`,
      why: 'Esta familia envía un número propio en lugar del IMEI de la etiqueta',
      tryThis: [(p) => `Registre ${p.seen} en la plataforma`],
    },
    'identity-other': {
      what: (p) => `Es otro equipo: se envía ${p.seen} y se escribió ${p.expected}`,
      why: 'Se cambiaron dos equipos, o la etiqueta es de otro',
      tryThis: ['Compare la etiqueta de este equipo', (p) => `Use ${p.seen} si es el equipo que se instaló`],
    },
    'identity-twice': {
      what: (p) => `Dos equipos usan la identidad ${p.identity}${p.apartKm > 5 ? `, a ${p.apartKm} km entre sí` : ''}`,
      why: (p) =>
        p.one === p.two
          ? 'Dos conexiones abiertas se turnan: un clon, o un reenvío que manda todo dos veces'
          : `Conexiones desde ${p.one} y ${p.two} se turnan: un clon, o un reenvío que manda todo dos veces`,
      tryThis: [
        'Apague uno y vea cuál calla',
        'Dé a uno su propio número',
        'Busque un reenvío que mande a dos servidores',
      ],
    },
    'no-login': {
      what: 'Llegan posiciones sin inicio de sesión: nadie sabe de quién',
      why: 'El equipo se identificó antes de que escucháramos, y solo entonces dice su nombre',
      tryThis: ['Cierre su conexión una vez: se identificará de nuevo', 'En una grabación, tome también el comienzo'],
    },
    'login-loop-unanswered': {
      what: (p) => `El equipo inició sesión ${times(p.times)} y no recibió respuesta`,
      why: (p) =>
        p.mode === 'listen'
          ? 'Aquí las respuestas están desactivadas. Sin una no envía nada más'
          : 'El servidor no confirma: no conoce el equipo o lee otra familia. Sin respuesta no envía nada más',
      tryThis: [
        'Deje que este programa responda',
        'Registre el equipo en la plataforma',
        'Elija allí el puerto de su familia',
      ],
    },
    'login-loop-answered': {
      what: (p) =>
        `El equipo no acepta la respuesta: ${times(p.times)} inició sesión, ${times(p.answered)} se le respondió`,
      why: 'La respuesta no llega (el operador la bloquea) o no es la que espera: otro número de serie, otra familia',
      tryThis: ['Compare la respuesta con la forma que su familia pide', 'Pruebe otra SIM', 'Cambie entre TCP y UDP'],
    },
    'platform-silent': {
      what: (p) => `La plataforma no ha respondido a ${p.identity || 'este equipo'} en ${seconds(p.seconds)}`,
      why: 'Todo se reenvió. Quizá esta identidad no está registrada allí',
      tryThis: [
        'Registre la identidad en la plataforma, exactamente como se envía',
        'Mire si la plataforma responde a otro equipo',
      ],
    },
    unanswered: {
      what: (p) => `${frames(p.count)} sin respuesta desde las ${clock(p.at)}`,
      why: 'El equipo espera una respuesta, repite y al final cuelga',
      tryThis: ['Mire estas tramas y lo que se les dijo', 'Verifique que el servidor responda también los latidos'],
    },
    'answers-off': {
      what: (p) =>
        `${counted(p.count, 'trama espera', 'tramas esperan')} una respuesta: las respuestas están desactivadas`,
      why: 'Se eligió “Solo escuchar”. Muchos equipos entonces repiten o cuelgan',
      tryThis: ['Elija “Responder aquí” o la retransmisión'],
    },
    'closed-unanswered': {
      what: (p) => `El equipo colgó ${times(p.times)} mientras esperaba una respuesta`,
      why: 'No se confirman sus latidos o posiciones. Muchos vuelven solo después de 20 minutos',
      tryThis: ['Responda cada trama que lo pida, sobre todo los latidos', 'Compare con la lista de su familia'],
    },
    'closed-here': {
      what: (p) => `El servidor cerró la conexión ${times(p.times)} justo después de que el equipo habló`,
      why: 'El servidor tropieza con una trama, o se alcanzó un límite. El equipo inicia sesión de nuevo cada vez',
      tryThis: [
        'Mire la última trama antes del final',
        'Mantenga la conexión abierta tras una trama mala',
        'Mire los contadores de conexiones rechazadas',
      ],
    },
    repeats: {
      what: (p) => `El mismo registro llegó otra vez, ${times(p.count)}`,
      why: 'El equipo no supo que llegó, o no le gustó la respuesta',
      tryThis: ['Mire la respuesta a esta trama', 'No tome las repeticiones por movimiento'],
    },
    'repeats-udp': {
      what: (p) => `Datagramas ya respondidos llegan otra vez, ${times(p.count)}`,
      why: 'Nuestras respuestas no encuentran el camino de vuelta por el router del operador',
      tryThis: ['Responda enseguida y desde el mismo puerto', 'Pruebe TCP', 'Pruebe otra SIM'],
    },
    'dropped-after-login': {
      what: (p) => `La red corta la conexión a los ${seconds(p.seconds)}, ya ${times(p.times)}`,
      why: 'Cada vez el equipo vuelve desde otra dirección: la sesión la termina el operador, no el servidor',
      tryThis: ['Acorte el latido por debajo de ese tiempo', 'Mire la señal', 'Pruebe otro operador'],
    },
    reconnects: {
      what: (p) => `La conexión se pierde cada ${seconds(p.seconds)}: ${times(p.times)} en la última hora`,
      why: 'Señal débil, mala alimentación o un operador que corta conexiones inactivas. Si les pasa a todos, esta línea o el servidor',
      tryThis: [
        'Mire el voltaje y la señal antes de cada final',
        'Acorte el latido',
        'Revise la masa y el cable de alimentación',
      ],
    },
    'half-open': {
      what: (p) => `Una conexión nueva mientras la anterior seguía abierta (${times(p.times)} en la última hora)`,
      why: 'El equipo perdió la red sin avisar. De vez en cuando es normal',
      tryThis: ['Nada, si es raro', 'Mire la señal si ocurre más de tres veces por hora'],
    },
    'stale-connection': {
      what: (p) => `Conectado y callado desde hace ${minutes(p.minutes)}`,
      why: 'Duerme entre reportes, o la conexión está muerta y nadie lo notó',
      tryThis: ['No lo dé por conectado', 'Mueva el vehículo o active el encendido', 'Pida su estado por SMS'],
    },
    'went-silent': {
      what: (p) => `Funcionaba y calla desde hace ${minutes(p.minutes)}`,
      why: (p) => {
        const last = [
          ...known('alimentación', p.powerV, ' V'),
          ...known('batería', p.batteryPercent, ' %'),
          ...known('señal', p.signalCsq, ''),
        ]
        return `Sin corriente, dormido, sin cobertura o sin saldo${last.length === 0 ? '' : `. Lo último: ${last.join(', ')}`}`
      },
      tryThis: [
        'Revise su alimentación',
        'Envíe su SMS de estado',
        'Tras una caída del servidor: active los datos de nuevo por SMS, pues algunos equipos pasan a SMS',
      ],
    },
    'slow-heartbeat': {
      what: (p) => `Solo habla cada ${minutes(p.minutes)}, y entre tanto pierde la conexión`,
      why: 'Los operadores cortan las conexiones inactivas tras unos minutos',
      tryThis: ['Configure el latido entre 60 y 180 segundos'],
    },
    'udp-ports': {
      what: (p) => `Sus datagramas llegan desde ${p.ports} puertos`,
      why: 'Un router del operador le da otro de vez en cuando. Es normal',
      tryThis: ['Nada que hacer: se le conoce por su identidad y se le responde al puerto más nuevo'],
    },
    'no-positions': {
      what: (p) => `Conectado desde hace ${minutes(p.minutes)} y aún sin posición`,
      why: 'Sin satélites algunos equipos no envían ninguna; otros reportan solo con el encendido activado',
      tryThis: [
        'Llévelo afuera de 5 a 15 minutos',
        'Active el encendido',
        'Configure el intervalo de reporte',
        'Pídale una posición',
      ],
    },
    'cells-only': {
      what: (p) => `Conectado, pero solo nombra antenas celulares (${frames(p.count)})`,
      why: 'Bajo techo, dormido, o con el GPS apagado por un comando',
      tryThis: ['Llévelo afuera', 'Encienda su GPS por comando', 'Revise la antena'],
    },
    'no-fix': {
      what: (p) =>
        `Conectado, pero sin posición de satélites${p.satellites === '' ? '' : ` (${counted(Number(p.satellites), 'satélite', 'satélites')})`}`,
      why: (p) =>
        p.before === 'yes'
          ? 'Antes la tenía: ahora el cielo está tapado o la antena se soltó'
          : 'No hay cielo sobre la antena, está boca abajo o arranca en frío',
      tryThis: [
        'Llévelo a cielo abierto de 2 a 15 minutos',
        'Ponga la etiqueta hacia arriba, sin metal encima',
        'Revise la antena y su conector',
      ],
    },
    'old-fix': {
      what: (p) => `Repite su último lugar sin satélites (${frames(p.count)})`,
      why: 'Marcado como no válido: el lugar es viejo, diga lo que diga su hora',
      tryThis: ['No lo tome por el lugar actual', 'Espere satélites a cielo abierto'],
    },
    'zero-position': {
      what: (p) => `La posición no sirve: 0, 0 y marcada como válida (${frames(p.count)})`,
      why: 'No había satélites; el firmware dice otra cosa',
      tryThis: ['Trátela como si no hubiera posición', 'Espere satélites a cielo abierto'],
    },
    mirrored: {
      what: (p) =>
        p.against === 'place'
          ? 'La posición no sirve: es la imagen en espejo de donde está el vehículo'
          : 'La posición no sirve: norte y sur o este y oeste cambian de una a otra',
      why: 'La letra o el bit del hemisferio está mal, o se lee mal',
      tryThis: [
        'Mire el byte de estado de estas tramas',
        'Elija la variante con el bit invertido',
        'Envíenos una muestra',
      ],
    },
    swapped: {
      what: 'La posición no sirve: latitud y longitud están cambiadas',
      why: 'Las lee el decodificador equivocado, o el firmware las cambia',
      tryThis: ['Elija otra variante', 'Envíenos una muestra'],
    },
    'degrees-minutes': {
      what: (p) => `Ninguna fracción de grado mayor que ,6 en ${counted(p.count, 'lugar', 'lugares')}`,
      why: 'Probablemente se leen grados y minutos como grados: cada lugar cae hasta a 40 km',
      tryThis: ['Compare un lugar con donde estaba el vehículo', 'Elija otro decodificador en la plataforma'],
    },
    frozen: {
      what: (p) => `El mismo lugar a la misma hora, ${times(p.count)}, con el vehículo en uso`,
      why: 'El receptor está colgado, o se fija para no derivar',
      tryThis: ['Reinicie el equipo', 'Si vuelve a pasar, cámbielo'],
    },
    jumps: {
      what: (p) => `La posición no sirve: salta ${p.km} km en ${seconds(p.seconds)}`,
      why: 'Ecos de edificios con pocos satélites, o lugares de antenas celulares entre los de satélites',
      tryThis: ['Revise la antena y su lugar', 'Deje que la plataforma filtre esos lugares'],
    },
    zone: {
      what: (p) => `El reloj va ${offset(p.minutes)}: el equipo tiene una zona horaria configurada`,
      why: (p) =>
        `Los equipos normalmente se configuran en UTC; +8 h es un valor habitual de fábrica${p.stored > 0 ? '. Los registros de su memoria pueden estar bien de todos modos' : ''}`,
      tryThis: [
        'Ponga la zona en 0 con el comando de su familia',
        'Si lo ignora, deje que la plataforma tenga en cuenta la diferencia',
      ],
    },
    rollover: {
      what: (p) => `Vuelta del contador de semanas GPS: dice ${day(p.says)} y quiere decir ${day(p.means)}`,
      why: 'Un receptor viejo cuenta semanas con diez bits: faltan 1024 semanas',
      tryThis: ['Busque un firmware más nuevo', 'Deje que la plataforma sume 1024 semanas', 'Cambie el equipo'],
    },
    'clock-not-set': {
      what: (p) => `El reloj aún no está en hora (${frames(p.count)})`,
      why: 'Toma la hora de los satélites y no ha visto ninguno desde que se encendió',
      tryThis: ['Espere la primera posición a cielo abierto'],
    },
    'clock-wrong': {
      what: (p) => `El reloj va ${offset(p.minutes)}`,
      why: (p) =>
        p.dropped === 'yes'
          ? 'Eso no es una zona horaria. Las plataformas pueden descartar tales registros'
          : 'Eso no es una zona horaria: el reloj mismo está mal',
      tryThis: [
        'Espere una posición: ella pone el reloj en hora',
        'Reinicie el equipo',
        'Ponga la hora por comando donde la familia lo permita',
      ],
    },
    'falling-behind': {
      what: (p) => `Sus reportes llegan cada vez más tarde: ${minutes(p.minutes)} de atraso`,
      why: 'El enlace no da abasto; los reportes esperan en el equipo',
      tryThis: ['Mire la señal', 'Envíe menos seguido', 'Pruebe otro operador'],
    },
    'stored-history': {
      what: (p) =>
        `Está enviando historial guardado (${counted(p.count, 'registro', 'registros')}, hasta ${hours(p.minutes)} de antigüedad)`,
      why: 'Estuvo un tiempo sin conexión y ahora cuenta lo que guardó',
      tryThis: ['Nada que hacer: siguen los reportes en vivo'],
    },
    'sms-zone': {
      what: (p) => `La zona del equipo es ${p.minutes < 0 ? '−' : '+'}${hours(p.minutes)}`,
      why: 'Los equipos normalmente se configuran en UTC; a menudo es el valor de fábrica',
      tryThis: ['Envíe el texto que pone la zona en 0'],
    },
    'power-lost': {
      what: (p) =>
        `Funciona con su propia batería${p.batteryPercent === '' ? '' : ` (${p.batteryPercent} %)`}: la alimentación principal no está conectada`,
      why: 'Avisó un corte de corriente y ningún regreso: fusible, conector, un cable conmutado o alguien que lo cortó',
      tryThis: ['Revise fusible, conector y masa', 'Use un cable con corriente permanente'],
    },
    'low-supply': {
      what: (p) => `Solo ${p.volts} V en la alimentación de un vehículo de ${p.system} V`,
      why: 'Una batería descargada, una mala masa o un cable sin corriente',
      tryThis: ['Mida en el conector con el motor en marcha', 'Revise la masa', 'Use otro punto de alimentación'],
    },
    'brown-out': {
      what: 'Se reinicia al arrancar el motor',
      why: 'El arranque baja la tensión un momento y su batería no lo cubre',
      tryThis: ['Use un mejor punto de alimentación', 'Cargue su batería'],
    },
    restarted: {
      what: (p) => `El equipo se reinició ${times(p.times)}`,
      why: 'Sus números de serie empiezan de nuevo',
      tryThis: ['Mire el voltaje anterior', 'Revise la alimentación si vuelve a pasar'],
    },
    'ignition-stuck': {
      what: (p) => `El encendido está siempre ${p.state === 'on' ? 'encendido' : 'apagado'}`,
      why: (p) =>
        p.proof === 'driving'
          ? 'Mientras tanto el vehículo circula: el cable de encendido está abierto'
          : 'Mientras tanto el voltaje muestra que el motor arranca y para: el cable está abierto o con corriente constante',
      tryThis: [
        'Conecte el cable de encendido a una línea que la llave conmute',
        'Mídalo con la llave puesta y quitada',
      ],
    },
    'cut-at-key-off': {
      what: (p) => `La alimentación principal se va con la llave (${times(p.count)})`,
      why: 'La alimentación se toma de un cable que la llave conmuta',
      tryThis: ['Use un cable con corriente permanente'],
    },
    'cut-in-heartbeats': {
      what: (p) => `Un corte de corriente en cada latido (${times(p.count)}): probablemente no lo es`,
      why: 'Un bit de estado, como “cargando”, se lee como alarma',
      tryThis: ['Mire el byte de estado', 'Elija otra variante'],
    },
    'alarm-repeats': {
      what: (p) => `La alarma “${ALARMS[p.alarm] ?? p.alarm}” llega una y otra vez (${times(p.count)})`,
      why: 'No se confirma, o sigue lo que la provocó',
      tryThis: ['Responda la alarma como su familia pide', 'Elimine su causa, o bórrela por comando'],
    },
    'vibration-parked': {
      what: (p) => `Alarmas de vibración estando estacionado (${times(p.count)})`,
      why: 'El sensor está muy sensible, o el equipo está suelto',
      tryThis: ['Baje la sensibilidad por comando', 'Fije el equipo'],
    },
    'command-refused': {
      what: (p) => `El equipo rechazó un comando: “${p.text}”`,
      why: 'Habla otro dialecto, o la clave está mal',
      tryThis: ['Pruebe el siguiente dialecto de la ficha de configuración', 'Revise la clave'],
    },
    'weak-signal': {
      what: (p) => `Señal móvil débil${p.csq === '' ? '' : ` (CSQ ${p.csq})`} en ${frames(p.count)}`,
      why: 'Metal alrededor, una antena suelta o poca cobertura. Con 10 o más suele bastar',
      tryThis: ['Mueva el equipo o su antena', 'Pruebe otro operador'],
    },
    'no-cell': {
      what: (p) => `Ninguna antena celular en ${frames(p.count)}`,
      why: 'No estaba registrado en ese momento, o este firmware no lo dice',
      tryThis: ['Nada, si reporta bien'],
    },
    roaming: {
      what: (p) => `Está en roaming: SIM del país ${p.home}, red del país ${p.here}`,
      why: 'La SIM y el equipo deben permitir el roaming',
      tryThis: ['Use el APN de la red propia de la SIM', 'Pregunte al operador si los datos pueden hacer roaming'],
    },
  },
}
