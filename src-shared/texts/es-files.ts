/** What the readers of captures say, in Spanish. */
export const fileSentences: Readonly<Record<string, string>> = {
  'The file ends in the middle of a block that begins at byte {}; everything before it was read':
    'El archivo termina en medio de un bloque que empieza en el byte {}; todo lo anterior se leyó',
  'The file ends in the middle of a packet that begins at byte {}; everything before it was read':
    'El archivo termina en medio de un paquete que empieza en el byte {}; todo lo anterior se leyó',
  'Nothing could be read from byte {} to the end of the file':
    'No se pudo leer nada desde el byte {} hasta el final del archivo',
  'Bytes {} to {} are damaged and were passed over': 'Los bytes {} a {} están dañados y se omitieron',
  'The block at byte {} does not fit together and was left out':
    'El bloque en el byte {} no es coherente y se dejó fuera',
  '{} datagrams that came in fragments never became whole and are not shown':
    '{} datagramas que llegaron en fragmentos quedaron incompletos y no se muestran',
  '{} packets of link type {} cannot be read here: only Ethernet, raw IP, loopback and Linux cooked captures can':
    '{} paquetes de enlace de tipo {} no se pueden leer aquí: solo capturas Ethernet, IP directo, loopback y Linux cooked',
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
  'Only captures of this computer and files that were opened before are opened by name.':
    'Por su nombre solo se abren capturas de este equipo y archivos abiertos antes.',
}
