import { keyWords } from '../commands/keys'
import { useTexts } from '../store/language'
import './Keys.css'

/** A shortcut as it is printed on the keyboard at hand. */
export function Keys({ keys }: { keys: string }) {
  const { keys: names } = useTexts().shell
  return (
    <span className="keys">
      {keyWords(keys, names).map((word) => (
        <kbd key={word}>{word}</kbd>
      ))}
    </span>
  )
}
