import type { ActionName } from '../actions.js';

/** What `on_capture_complete` is told besides a container: no image leaves that. */
export interface ContainerResult {
  readonly action: ActionName | readonly ActionName[];
  readonly container: true;
}

/** What it is told where there is no container. Places of the face are measured by the server alone. */
export interface FramesResult {
  readonly action: ActionName | readonly ActionName[];
  /** Data address of a JPEG. */
  readonly best_frame: string;
  /** Data address of a PNG. */
  readonly best_frame_png: string;
  readonly best_frame_bounding_box: null;
  readonly best_frame_landmarks: null;
  readonly frame_list: readonly string[];
  readonly frame_bounding_box_list: readonly never[];
  readonly frame_landmarks: readonly never[];
  readonly additional_info: Readonly<Record<string, unknown>>;
}

export type CaptureResult = ContainerResult | FramesResult;

/** One action by its name, several as the list that they were asked for as. */
export const actionOf = (actions: readonly ActionName[]): ActionName | readonly ActionName[] =>
  actions.length === 1 && actions[0] !== undefined ? actions[0] : actions;
