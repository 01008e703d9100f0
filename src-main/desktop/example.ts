import path from '../../fixtures/captures/example.pcapng?asset'

/** The capture that comes with the program, wherever it was installed. */
export const EXAMPLE_CAPTURE = path
