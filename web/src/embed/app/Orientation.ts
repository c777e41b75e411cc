/** Tells when the device is turned away from how it was held at the start. */
export class Orientation {
  readonly #expected = current();
  readonly #turned: (expected: string) => void;
  #isTurned = false;

  readonly #check = (): void => {
    const isTurned = current() !== this.#expected;
    if (isTurned && !this.#isTurned) this.#turned(this.#expected);
    this.#isTurned = isTurned;
  };

  constructor(turned: (expected: string) => void) {
    this.#turned = turned;
    addEventListener('orientationchange', this.#check);
    addEventListener('resize', this.#check);
  }

  stop(): void {
    removeEventListener('orientationchange', this.#check);
    removeEventListener('resize', this.#check);
  }
}

/** Of the screen, not of the iframe, which may have any shape. Safari before 16.4 has no screen.orientation. */
function current(): string {
  const type = (screen as { orientation?: { type: string } }).orientation?.type ?? (screen.width > screen.height ? 'landscape' : 'portrait');
  return type.replace(/-.*/, '');
}
