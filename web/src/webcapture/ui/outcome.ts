/** What the graphics functions answer when they could not do their work. */
export interface GraphicsFailure {
  readonly error: { readonly message: string };
}

/** Does some drawing; what goes wrong is answered, not thrown, since a picture that fails must not end a capture. */
export function attempt(message: string, draw: () => void): GraphicsFailure | undefined {
  try {
    draw();
    return undefined;
  } catch (error) {
    return { error: { message: `${message}: ${error instanceof Error ? error.message : String(error)}` } };
  }
}

/** Finds an element of the page. */
export function elementById<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no fitting element with the id "${id}"`);
  return element;
}
