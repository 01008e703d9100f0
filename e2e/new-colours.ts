/**
 * Runs in the page. Marks one element of each kind of text that no earlier call on this page has marked; true when there is
 * one. Two texts are of a kind when they have the same colour and size on the same backgrounds: a thousand cells of a
 * list are a few kinds. With its classes in the kind, what is laid over a text from elsewhere is looked at, too.
 */
export function newColours(mark: string): boolean {
  const known = ((window as { knownColours?: Set<string> }).knownColours ??= new Set())
  const grounds = new Map<Element, string>()

  function ground(element: Element): string {
    let text = grounds.get(element)
    if (text === undefined) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element)
      const above = element.parentElement === null ? '' : ground(element.parentElement)
      const own = `${backgroundColor} ${backgroundImage} ${opacity}`
      text = above.endsWith(own) ? above : `${above}|${own}`
      grounds.set(element, text)
    }
    return text
  }

  function kind(element: Element): string {
    const { color, fontSize, fontWeight } = getComputedStyle(element)
    const classes = `${element.getAttribute('class')} in ${element.parentElement?.getAttribute('class')}`
    return `${element.tagName} ${classes} ${color} ${fontSize} ${fontWeight} ${ground(element)}`
  }

  function hasText(element: Element): boolean {
    if (element.matches('input, textarea')) return true
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '')
  }

  /** What is scrolled out of sight is looked at when it is in sight. */
  function isInSight(element: Element): boolean {
    if (!element.checkVisibility()) return false
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const area = around.getBoundingClientRect()
      const isInside = x >= area.left && x <= area.right && y >= area.top && y <= area.bottom
      if (!isInside && getComputedStyle(around).overflow !== 'visible') return false
    }
    return x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight
  }

  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark)
  const fresh = [...document.body.querySelectorAll('*')].filter((element) => {
    if (!hasText(element)) return false
    const its = kind(element)
    return !known.has(its) && isInSight(element) && known.add(its)
  })
  for (const element of fresh) element.setAttribute(mark, '')
  return fresh.length > 0
}
