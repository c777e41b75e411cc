import { cropAround, OVAL_SHAPE, type Rect, type Size } from '../../ui/geometry.js';
import { style, svg } from '../../ui/svg.js';
import type { BestImageInfo } from '../video/types.js';
import { withDefaults, type Numeric, type Partly } from './options.js';

/** Look of the oval around the best image. */
export interface BestImageOptions {
  readonly oval: {
    /** Border size in pixels. */
    readonly borderSize: Numeric;
    /** CSS colour of the border. */
    readonly borderColor: string;
  };
}

export const BEST_IMAGE_DEFAULTS: BestImageOptions = { oval: { borderSize: 8, borderColor: '#FFFFFF' } };

/** Height of the drawing in its own units; the page scales it. */
const HEIGHT = 400;

/** Share of the oval's height that the face takes. */
const FACE_SHARE = 0.7;

/** The best image in an element of the page, which describes it in the page's own language. */
export class BestImage {
  readonly #address: string;
  readonly #holder: HTMLElement;
  readonly #look: BestImageOptions | null;
  #drawing: SVGSVGElement | null = null;
  #removed = false;

  /** @param options look of the oval; null for the image alone. */
  constructor(holder: HTMLElement, image: Blob, box: BestImageInfo | undefined, options: Partly<BestImageOptions> | null) {
    this.#holder = holder;
    this.#look = options === null ? null : withDefaults(BEST_IMAGE_DEFAULTS, options);
    this.#address = URL.createObjectURL(image);
    const probe = new Image();
    probe.onload = () => this.#show({ width: probe.naturalWidth, height: probe.naturalHeight }, box);
    probe.src = this.#address;
  }

  remove(): void {
    this.#removed = true;
    this.#drawing?.remove();
    if (this.#holder instanceof HTMLImageElement) this.#holder.hidden = false;
    URL.revokeObjectURL(this.#address);
  }

  #show(image: Size, box: BestImageInfo | undefined): void {
    if (this.#removed) return;
    const face = box === undefined ? { x: 0, y: 0, ...image } : { x: box.boxX, y: box.boxY, width: box.boxW, height: box.boxH };
    const shape = this.#look === null ? image.width / image.height : OVAL_SHAPE;
    const crop = cropAround(image, face, shape, box === undefined ? 1 : FACE_SHARE);
    this.#drawing = draw(this.#address, image, crop, this.#look);
    if (this.#holder instanceof HTMLImageElement) takePlaceOf(this.#holder, this.#drawing);
    else this.#holder.append(this.#drawing);
  }
}

/** An image element can hold no drawing, which then stands where it stood, as large as it was. */
function takePlaceOf(image: HTMLImageElement, drawing: SVGSVGElement): void {
  const { width, height } = image.getBoundingClientRect();
  if (width > 0 && height > 0) style(drawing, { width: `${width}px`, height: `${height}px` });
  image.hidden = true;
  image.after(drawing);
}

function draw(address: string, image: Size, crop: Rect, look: BestImageOptions | null): SVGSVGElement {
  const border = look === null ? 0 : Number(look.oval.borderSize);
  const width = HEIGHT * crop.width / crop.height;
  const scale = HEIGHT / crop.height;
  const root = svg('svg', { id: 'wbs-best-image', viewBox: `0 0 ${width + 2 * border} ${HEIGHT + 2 * border}`, 'aria-hidden': 'true', focusable: 'false' });
  style(root, { display: 'block', width: '100%', height: '100%' });
  const picture = svg('image', {
    href: address,
    x: border - crop.x * scale, y: border - crop.y * scale, width: image.width * scale, height: image.height * scale,
    'clip-path': 'url(#wbs-best-image-clip)',
  });
  const clip = svg('clipPath', { id: 'wbs-best-image-clip' });
  const oval = { cx: border + width / 2, cy: border + HEIGHT / 2, rx: width / 2, ry: HEIGHT / 2 };
  clip.append(look === null ? svg('rect', { x: border, y: border, width, height: HEIGHT }) : svg('ellipse', oval));
  root.append(clip, picture);
  if (look !== null && border > 0) {
    root.append(svg('ellipse', { ...oval, rx: oval.rx + border / 2, ry: oval.ry + border / 2, fill: 'none', stroke: look.oval.borderColor, 'stroke-width': border }));
  }
  return root;
}
