import type { Numeric } from './options.js';

/** `false`, or the length of the dashes in pixels. */
export type Dashed = false | Numeric;

export interface PointLook {
  readonly color: string;
  readonly borderSize: Numeric;
  readonly borderColor: string;
  readonly textColor: string;
  readonly textFont: string;
  readonly dashed: Dashed;
}

export interface LineLook {
  readonly color: string;
  readonly size: Numeric;
  readonly dashed: Dashed;
}

/** Look of the "join the dots" challenge. */
export interface ActiveGraphicOptions {
  readonly tooltip: {
    readonly enabled: boolean;
    readonly backgroundColor: string;
    readonly width: string;
    readonly fontSize: string;
    readonly fontColor: string;
    /** Seconds for which the tooltip is shown, then hidden, in turn; 0 shows it always. */
    readonly duration: Numeric;
    readonly text: string;
  };
  /** The point that the person moves. */
  readonly controlledPoint: {
    /** Pixels of an HD frame, 1280 on its longer side. */
    readonly radius: Numeric;
    readonly color: string;
    readonly borderSize: Numeric;
    readonly borderColor: string;
  };
  readonly challengePoint: { readonly done: PointLook; readonly target: PointLook };
  readonly challengeLines: { readonly done: LineLook; readonly target: LineLook };
}

const POINT = { borderSize: 3, borderColor: 'white', textColor: 'white', textFont: 'Helvetica', dashed: false } as const;
const LINE = { size: 5, dashed: 10 } as const;

export const ACTIVE_DEFAULTS: ActiveGraphicOptions = {
  tooltip: {
    enabled: false,
    backgroundColor: '#ff6700',
    width: '200px',
    fontSize: '0.8em',
    fontColor: 'white',
    duration: 4,
    text: 'Move the line gently with your head to this point',
  },
  controlledPoint: { radius: 40, color: 'black', borderSize: 3, borderColor: 'white' },
  challengePoint: { done: { ...POINT, color: 'Lavender' }, target: { ...POINT, color: 'DarkOrchid' } },
  challengeLines: { done: { ...LINE, color: 'Lavender' }, target: { ...LINE, color: 'DarkOrchid' } },
};
