/** One line a family, in alphabetical order; nothing else in the program names one. */
export { gotop } from './gotop'
export { gps103 } from './gps103'
export { gt02 } from './gt02'
export { gt06 } from './gt06'
export { h02 } from './h02'
export { jt808 } from './jt808'
export { v680 } from './v680'
