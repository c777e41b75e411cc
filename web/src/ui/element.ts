export function element(id: string): HTMLElement;
export function element<T extends Element>(id: string, type: new () => T): T;
/** Finds an element that the page is known to have. */
export function element(id: string, type: new () => Element = HTMLElement): Element {
  const found: Element | null = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no fitting #${id}.`);
  return found;
}
