/** One line a family, in alphabetical order; nothing else in the program names one. */
export { gt02 } from './gt02'
