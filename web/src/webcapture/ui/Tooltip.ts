import type { Point } from '../../ui/geometry.js';
import { style } from '../../ui/svg.js';
import type { ActiveGraphicOptions } from './activeOptions.js';

/** Space between a dot and its tooltip, pixels. */
const GAP = 8;

/** The hint beside the dot that is to be reached; shown and hidden in turn, so that it does not cover the face for long. */
export class Tooltip {
  readonly #element: HTMLElement;
  readonly #options: ActiveGraphicOptions['tooltip'];
  readonly #timer: ReturnType<typeof setInterval> | null;
  #wanted = false;
  #on = true;

  constructor(element: HTMLElement, options: ActiveGraphicOptions['tooltip']) {
    this.#element = element;
    this.#options = options;
    element.textContent = options.text;
    style(element, {
      position: 'absolute', 'box-sizing': 'border-box', padding: '8px 12px', 'border-radius': '8px', 'z-index': '1',
      width: options.width, 'font-size': options.fontSize, color: options.fontColor, 'background-color': options.backgroundColor,
    });
    const duration = Number(options.duration);
    this.#timer = options.enabled && duration > 0 ? setInterval(() => this.#toggle(), duration * 1000) : null;
  }

  /** Shows the hint beside a dot, on the side where there is room. */
  show(dot: Point, radius: number, width: number, upright: number): void {
    this.#wanted = this.#options.enabled;
    this.#apply();
    if (!this.#wanted) return;
    const { offsetWidth, offsetHeight } = this.#element;
    const right = dot.x + radius + GAP;
    const left = right + offsetWidth <= width ? right : Math.max(0, dot.x - radius - GAP - offsetWidth);
    style(this.#element, { left: `${left}px`, top: `${Math.max(0, dot.y - offsetHeight / 2)}px`, transform: upright < 0 ? 'scaleX(-1)' : 'none' });
  }

  hide(): void {
    this.#wanted = false;
    this.#apply();
  }

  /** Ends the turns. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.hide();
  }

  #toggle(): void {
    this.#on = !this.#on;
    this.#apply();
  }

  #apply(): void {
    this.#element.hidden = !(this.#wanted && this.#on);
  }
}
