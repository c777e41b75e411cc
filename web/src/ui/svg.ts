const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. Attributes only, no style texts: those a strict content security policy refuses. */
export function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string | number>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, tag);
  set(element, attributes);
  return element;
}

/** Sets attributes of an element. */
export function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Sets style properties of an element by script, which every content security policy allows. */
export function style(element: HTMLElement | SVGElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
}

/** Replaces the children of an element; Element.replaceChildren came with Chrome 86. */
export function refill(element: Element, ...children: readonly Node[]): void {
  element.textContent = '';
  element.append(...children);
}
