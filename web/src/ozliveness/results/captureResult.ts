import type { Point } from '../../ui/geometry.js';
import type { ActionName } from '../actions.js';

/** What `on_capture_complete` is told besides a container: no image leaves that. */
export interface ContainerResult {
  readonly action: ActionName | readonly ActionName[];
  readonly container: true;
}

/** Edges of a face, pixels of its frame. */
export interface BoundingBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Places of a face, pixels of its frame. Left and right as the picture shows them, which is not mirrored. */
export type Landmarks = Readonly<Record<'left_eye' | 'right_eye' | 'nose_base' | 'mouth_bottom' | 'left_ear' | 'right_ear', Point>>;

/** What it is told where there is no container. Places are what the page saw: null where it saw no face. */
export interface FramesResult {
  readonly action: ActionName | readonly ActionName[];
  /** Data address of a JPEG. */
  readonly best_frame: string;
  /** Data address of a PNG. */
  readonly best_frame_png: string;
  readonly best_frame_bounding_box: BoundingBox | null;
  readonly best_frame_landmarks: Landmarks | null;
  readonly frame_list: readonly string[];
  /** One for each frame, in order. */
  readonly frame_bounding_box_list: readonly (BoundingBox | null)[];
  readonly frame_landmarks: readonly (Landmarks | null)[];
  readonly additional_info: Readonly<Record<string, unknown>>;
}

export type CaptureResult = ContainerResult | FramesResult;

/** One action by its name, several as the list that they were asked for as. */
export const actionOf = (actions: readonly ActionName[]): ActionName | readonly ActionName[] =>
  actions.length === 1 && actions[0] !== undefined ? actions[0] : actions;
