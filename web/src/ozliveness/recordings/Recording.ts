import type { StartFacts } from '../../capture/protocol/messages.js';
import type { SeenFace } from '../../face/FaceFinder.js';
import type { ActionName, Shown } from '../actions.js';

/** A picture of the camera. Times are the page's monotonic clock. */
export interface Picture {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** One moment of the capture. */
export interface TakenFrame extends Picture {
  /** From 1, without gaps. */
  readonly number: number;
  readonly time: number;
  /** The same moment in full size, where one was wanted. */
  readonly still: Picture | null;
  readonly pageHidden: boolean;
  readonly notUpright: boolean;
  /** As the page saw it about then; null where it did not look or saw none. Never part of a container. */
  readonly face: SeenFace | null;
  /** Width of the camera's picture, in whose pixels the face is told. */
  readonly cameraWidth: number;
}

/** Something that was shown, and when it was on the screen. */
export interface Showing {
  readonly action: Shown;
  readonly time: number;
}

/** A colour that the page showed, and when it was on the screen; null for its own again. */
export interface LightShowing {
  readonly colour: string | null;
  readonly time: number;
}

/** Who asks for the capture, and for what. */
export interface Order {
  readonly eventSessionId: string;
  readonly actions: readonly ActionName[];
  readonly analyses: readonly { readonly type: string; readonly params?: unknown }[];
  readonly meta: Readonly<Record<string, string>>;
}

/** Takes everything of a capture as it happens. What cannot be kept is told by {@link Recording.finish}, at the latest. */
export interface Recording {
  log(event: string, data?: Readonly<Record<string, unknown>>): void;
  device(facts: StartFacts, stream: MediaStream): void;
  frame(frame: TakenFrame): void;
  shown(showing: Showing): void;
  lit(showing: LightShowing): void;
}
