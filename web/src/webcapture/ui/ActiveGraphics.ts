import { lengthInBox, ovalFor, toBox, usualTargetRadius, type Point, type Projection } from '../../ui/geometry.js';
import { LIGHT_MARK, outside } from '../../ui/OvalOverlay.js';
import { refill, style, svg } from '../../ui/svg.js';
import { isShownMirrored, videoProjection } from '../../ui/videoBox.js';
import { ACTIVE_DEFAULTS, type ActiveGraphicOptions, type Dashed, type LineLook, type PointLook } from './activeOptions.js';
import { ActiveStage } from './ActiveStage.js';
import { challengeOf, shownCircles, type ActiveTracking, type Circle } from './challenge.js';
import { elementById } from './outcome.js';
import { withDefaults, type Partly } from './options.js';
import { Tooltip } from './Tooltip.js';

/** Longer side of the frames in which pages give the size of the controlled point, whatever frames the server was given. */
const HD_SIDE = 1280;

/** The "join the dots" challenge over a video. */
export class ActiveGraphics {
  #options: ActiveGraphicOptions = ACTIVE_DEFAULTS;
  #stage: ActiveStage | null = null;
  #tooltip: Tooltip | null = null;

  /** Takes everything away and sets the look of what comes next. */
  reset(options?: Partly<ActiveGraphicOptions>): void {
    this.#tooltip?.stop();
    this.#stage?.remove();
    this.#stage = null;
    this.#options = withDefaults(ACTIVE_DEFAULTS, options);
  }

  update(videoId: string, tracking: ActiveTracking): void {
    const stage = this.#stageFor(elementById(videoId, HTMLVideoElement));
    const challenge = challengeOf(tracking);
    const { w: width, h: height } = tracking;
    if (challenge === null || !width || !height) {
      this.#tooltip?.hide();
      stage.layOut();
      refill(stage.overlay, ...lightOver(stage.video, tracking));
      return;
    }
    stage.layOut();
    const projection = videoProjection(stage.video, { width, height });
    const { done, target } = shownCircles(challenge);
    const place = (point: Point): Point => toBox(projection, point);
    const controlled = place(challenge.controlledPoint);
    const upright = isShownMirrored(stage.overlay) ? -1 : 1;

    refill(
      stage.overlay,
      ...done.slice(1).map((circle, index) => line(place(done[index] ?? circle), place(circle), this.#options.challengeLines.done)),
      ...done.slice(-1).map((circle) => line(place(circle), controlled, this.#options.challengeLines.target)),
      ...done.map((circle, index) => dot(circle, index, this.#options.challengePoint.done, projection, upright)),
      ...(target === null ? [] : [dot(target, done.length, this.#options.challengePoint.target, projection, upright)]),
      this.#controlledPoint(controlled, projection, Math.max(width, height) / HD_SIDE),
    );
    if (target === null) this.#tooltip?.hide();
    else this.#tooltip?.show(place(target), lengthInBox(projection, target.r), stage.video.offsetWidth, upright);
  }

  #stageFor(video: HTMLVideoElement): ActiveStage {
    if (this.#stage?.video === video) return this.#stage;
    this.#tooltip?.stop();
    this.#stage?.remove();
    this.#stage = new ActiveStage(video);
    this.#tooltip = new Tooltip(this.#stage.tooltip, this.#options.tooltip);
    return this.#stage;
  }

  #controlledPoint({ x, y }: Point, projection: Projection, scale: number): SVGElement {
    const { radius, color, borderSize, borderColor } = this.#options.controlledPoint;
    return svg('circle', { cx: x, cy: y, r: lengthInBox(projection, Number(radius) * scale), fill: color, stroke: borderColor, 'stroke-width': borderSize });
  }
}

/** The colour of a light sequence over everything but the face; nothing without one. */
function lightOver(video: HTMLVideoElement, { w: width, h: height, light }: ActiveTracking): SVGElement[] {
  if (light === undefined || !width || !height) return [];
  const frame = { width, height };
  const oval = ovalFor(frame, usualTargetRadius(frame), videoProjection(video, frame));
  return [svg('path', { d: outside({ width: video.offsetWidth, height: video.offsetHeight }, oval), 'fill-rule': 'evenodd', fill: light, [LIGHT_MARK]: light })];
}

function line(from: Point, to: Point, { color, size, dashed }: LineLook): SVGElement {
  return svg('line', {
    x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: color, 'stroke-width': size, 'stroke-linecap': 'round', ...dashes(dashed, Number(size)),
  });
}

function dot(circle: Circle, index: number, look: PointLook, projection: Projection, upright: number): SVGElement {
  const { x, y } = toBox(projection, circle);
  const r = lengthInBox(projection, circle.r);
  const group = svg('g');
  const number = svg('text', {
    x: 0, y: 0, fill: look.textColor, 'font-family': look.textFont, 'font-size': r, 'text-anchor': 'middle', 'dominant-baseline': 'central',
    transform: `translate(${x} ${y}) scale(${upright} 1)`,
  });
  number.textContent = String(index + 1);
  group.append(
    svg('circle', { cx: x, cy: y, r, fill: look.color, stroke: look.borderColor, 'stroke-width': look.borderSize, ...dashes(look.dashed, 0) }),
    number,
  );
  style(group, { 'pointer-events': 'none' });
  return group;
}

/** Round ends lengthen each dash by the line's size; the gap grows by as much. */
function dashes(dashed: Dashed, size: number): Readonly<Record<string, string>> {
  const length = dashed === false || dashed === 'false' ? 0 : Number(dashed);
  return length > 0 ? { 'stroke-dasharray': `${length} ${length + size}` } : {};
}
