/** What is said of files that are read or written, in Spanish. */
export const fileSentences: Readonly<Record<string, string>> = {
  '{} more lines could not be read': 'No se pudieron leer {} líneas más',
  'Line {}: {}': 'Línea {}: {}',
  'Remark: {}': 'Comentario: {}',
  'This file is compressed with {}: unpack it and open what is inside':
    'Este archivo está comprimido con {}: descomprímalo y abra lo que contiene',
  'This is a ZIP archive: unpack it and open what is inside':
    'Este es un archivo ZIP: descomprímalo y abra lo que contiene',
  'This is a pcap of a rare kind: save it in Wireshark as pcapng':
    'Este es un pcap de un tipo poco común: guárdelo en Wireshark como pcapng',
  'This is a capture of Solaris snoop: save it in Wireshark as pcapng':
    'Esta es una captura de Solaris snoop: guárdela en Wireshark como pcapng',
  'This is a PDF, not a capture': 'Este es un PDF, no una captura',
  'This is a picture, not a capture': 'Esta es una imagen, no una captura',
  'There is no file {}: check the name.': 'No existe el archivo {}: compruebe el nombre.',
  '{} is a folder: name a file.': '{} es una carpeta: indique un archivo.',
  '{} may not be read by this user.': 'Este usuario no tiene permiso para leer {}.',
  '{} could not be read ({}).': 'No se pudo leer {} ({}).',
  '{} is empty: nothing was recorded into it.': '{} está vacío: no se grabó nada en él.',
  '{} cannot be written: {}.': 'No se pudo escribir {}: {}.',
  '{} cannot be written ({}).': 'No se pudo escribir {} ({}).',
  'the disk is full': 'el disco está lleno',
  'there is no such folder': 'no existe esa carpeta',
  '{} is the capture itself: choose another name.': '{} es la misma captura: elija otro nombre.',
  '{} was not chosen by a person.': 'Nadie eligió {} como archivo de destino.',
  'The name must end in {}.': 'El nombre debe terminar en {}.',
  'Another export is being written: wait for it, or cancel it.':
    'Se está escribiendo otra exportación: espere o cancélela.',
  'The bytes of this frame were not recorded, so nothing can be kept on it.':
    'Los bytes de esta trama no se grabaron, por lo que no se puede guardar nada sobre ella.',
  'This capture is still being recorded: mark its frames where they arrive, under Live.':
    'Esta captura todavía se está grabando: marque sus tramas donde llegan, en En vivo.',
  'Recording has stopped: {}.': 'La grabación se detuvo: {}.',
  'Only captures of this computer and files that were opened before are opened by name.':
    'Por su nombre solo se abren capturas de este computador y archivos abiertos antes.',
}
