import type { ProblemKind } from '../Problem.js';
import { svg } from '../../ui/svg.js';

const PATHS = {
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3 2',
  network: 'M3 9a13 13 0 0 1 18 0M6.5 12.5a8 8 0 0 1 11 0M10 16a3 3 0 0 1 4 0M12 19.5v.01',
  browser: 'M3 5h18v14H3zM3 9h18M6 7v.01',
  alert: 'M12 4 2.5 20h19zM12 10v4M12 17v.01',
  light: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  check: 'm5 12.5 4.5 4.5L19 7.5',
} as const;

export type IconName = keyof typeof PATHS;

export const iconOf: Readonly<Record<ProblemKind, IconName>> = {
  cameraDenied: 'camera', noCamera: 'camera', cameraBusy: 'camera', cameraLost: 'camera', unsupported: 'browser', memory: 'browser',
  packing: 'alert', offline: 'network', overloaded: 'clock', expired: 'clock', setup: 'alert', refused: 'alert', fault: 'alert',
};

export function icon(name: IconName): SVGSVGElement {
  const root = svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' });
  root.append(svg('path', { d: PATHS[name] }));
  return root;
}

/** Points to the right; turned by the style sheet. */
export function chevron(): SVGSVGElement {
  const root = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' });
  root.append(svg('path', { d: 'm8 4 8 8-8 8' }));
  return root;
}

/** The calm loader, whose ring fills with the progress. */
export function loader(): { readonly root: SVGSVGElement; readonly ring: SVGPathElement } {
  const root = svg('svg', { viewBox: '0 0 120 150', 'aria-hidden': 'true', focusable: 'false' });
  const ring = svg('path', { class: 'loader-ring', pathLength: 1, d: 'M60 9c27.6 0 50 29.5 50 66s-22.4 66-50 66S10 111.5 10 75 32.4 9 60 9Z' });
  const person = svg('g', { class: 'loader-person' });
  person.append(svg('circle', { cx: 60, cy: 62, r: 15 }), svg('path', { d: 'M31 108c3-19 14-28 29-28s26 9 29 28' }));
  root.append(svg('ellipse', { class: 'loader-track', cx: 60, cy: 75, rx: 50, ry: 66 }), ring, person);
  return { root, ring };
}
