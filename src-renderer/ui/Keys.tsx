import { keyWords } from '../commands/keys'
import './Keys.css'

/** A shortcut as it is printed on the keyboard at hand. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keyWords(keys).map((word) => (
        <kbd key={word}>{word}</kbd>
      ))}
    </span>
  )
}
