import type { Oval, Size } from './geometry.js';
import { set, style, svg } from './svg.js';

/** Colours and sizes of an {@link OvalOverlay}; CSS colours, CSS pixels. */
export interface OvalLook {
  readonly borderSize: number;
  readonly borderColor: string;
  readonly progressColor: string;
  /** Of everything outside the oval. */
  readonly backgroundColor: string;
}

/** Marks what shines, for whoever looks at the page from outside. */
export const LIGHT_MARK = 'data-bonafide-light';

/** Marks the oval itself, likewise. */
export const OVAL_MARK = 'data-bonafide-oval';

/** Dims everything but an oval, whose border fills up with the progress. Lies over its holder and lets every touch through. */
export class OvalOverlay {
  readonly #background: string;
  readonly root = svg('svg', { 'aria-hidden': 'true', focusable: 'false' });
  readonly #dim = svg('path', { 'fill-rule': 'evenodd' });
  readonly #border = svg('path', { fill: 'none', [OVAL_MARK]: '' });
  readonly #progress = svg('path', { fill: 'none', 'stroke-linecap': 'round', pathLength: 1, 'stroke-dasharray': '1 1', 'stroke-dashoffset': 1 });

  constructor(holder: HTMLElement, look: OvalLook) {
    style(this.root, { position: 'absolute', left: '0', top: '0', width: '100%', height: '100%', 'pointer-events': 'none' });
    style(this.#progress, { transition: 'stroke-dashoffset 200ms ease-out, opacity 200ms ease-out' });
    this.#background = look.backgroundColor;
    set(this.#dim, { fill: look.backgroundColor });
    style(this.#dim, { transition: 'fill 100ms linear' });
    set(this.#border, { stroke: look.borderColor, 'stroke-width': look.borderSize });
    set(this.#progress, { stroke: look.progressColor, 'stroke-width': look.borderSize });
    this.root.append(this.#dim, this.#border, this.#progress);
    holder.append(this.root);
    this.showProgress(0);
  }

  /** Places the oval, in pixels of the holder. */
  draw(holder: Size, oval: Oval): void {
    const outline = outlineOf(oval);
    set(this.root, { viewBox: `0 0 ${holder.width} ${holder.height}` });
    set(this.#dim, { d: outside(holder, oval) });
    set(this.#border, { d: outline });
    set(this.#progress, { d: outline });
  }

  /** @param share 0 to 1. */
  showProgress(share: number): void {
    set(this.#progress, { 'stroke-dashoffset': 1 - Math.min(1, Math.max(0, share)) });
    // A round cap would show as a dot at no progress.
    style(this.#progress, { opacity: share > 0 ? '1' : '0' });
  }

  /** Fills everything outside the oval with the colour of a light sequence; null for the look's own. */
  showLight(colour: string | null): void {
    set(this.#dim, { fill: colour ?? this.#background });
    if (colour === null) this.#dim.removeAttribute(LIGHT_MARK);
    else set(this.#dim, { [LIGHT_MARK]: colour });
  }

  remove(): void {
    this.root.remove();
  }
}

/** Everything but an oval, to be filled by the even-odd rule. */
export function outside({ width, height }: Size, oval: Oval): string {
  return `M0 0H${width}V${height}H0Z${outlineOf(oval)}`;
}

/** Starts at the top and goes clockwise. */
function outlineOf({ centre, radiusX, radiusY }: Oval): string {
  const [x, y, rx, ry] = [centre.x, centre.y, radiusX, radiusY].map((value) => Math.round(value * 100) / 100) as [number, number, number, number];
  return `M${x} ${y - ry}A${rx} ${ry} 0 0 1 ${x} ${y + ry}A${rx} ${ry} 0 0 1 ${x} ${y - ry}Z`;
}
