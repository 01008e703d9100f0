import './Found.css'

/** A text with what is being looked for in it made visible. */
export function Found({ text, needle }: { text: string; needle: string }) {
  const at = needle === '' ? -1 : text.toLowerCase().indexOf(needle)
  if (at < 0) return text
  const end = at + needle.length
  return (
    <>
      {text.slice(0, at)}
      <mark className="found">{text.slice(at, end)}</mark>
      <Found text={text.slice(end)} needle={needle} />
    </>
  )
}
