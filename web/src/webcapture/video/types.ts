/** What an error looks like to a page: in `errorFn`, and as the reason of a rejected promise. */
export interface CaptureError {
  /** One of the global error codes. */
  readonly code: number;
  readonly error: string;
  /** ISO 8601; until when this device is locked (code 429). */
  readonly unlockDateTime?: string;
}

/** Face tracking of one frame. After the capture, only `uploadProgress` is set. */
export interface TrackingInfo {
  /** Box of the face in pixels of the frame; all 0 when there is no face. */
  readonly facex?: number;
  readonly facey?: number;
  readonly facew?: number;
  readonly faceh?: number;
  /** Size of the frame in pixels. */
  readonly w?: number;
  readonly h?: number;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly positionInfo?: PositionInfo;
  /** The face is too far away. */
  readonly distance?: boolean;
  readonly tooFar?: boolean;
  readonly tooClose?: boolean;
  readonly phoneNotVertical?: boolean;
  readonly livenessActive?: LivenessInfo;
  /** Old name of {@link livenessActive}. */
  readonly livenessHigh?: LivenessInfo;
  readonly targetInfo?: TargetInfo;
  /** With a light sequence: the colour (`#rrggbb`) to show around the face now. The graphics of our UI script do so. */
  readonly light?: string;
  /** Share of the pictures that the server has, 0 to 1. */
  readonly uploadProgress?: number;
}

export interface LivenessInfo {
  /** The head has been at rest for a moment. */
  readonly stillFace: boolean;
  /** The phone itself is moving. */
  readonly movingPhone: boolean;
  readonly positionInfo: PositionInfo;
  /** In active mode: the point that the head steers, pixels of the frame. */
  readonly controlledPoint?: { readonly x: number; readonly y: number };
  /** In active mode: which of the circles is to be reached now. */
  readonly targetChallengeIndex?: number;
  /** In active mode: the circles by number, pixels of the frame. */
  readonly challengeCircles?: Readonly<Record<string, { readonly x: number; readonly y: number; readonly r: number }>>;
}

export interface TargetInfo {
  /** Radius that the face oval should reach, pixels of the frame. */
  readonly targetR: number;
  /** How far the demand has been met, 0 to 1. */
  readonly stability: number;
}

/** What the person should change. */
export type PositionInfo = `TRACKER_POSITION_INFO_${
  | 'GOOD' | 'MOVE_BACK_INTO_FRAME' | 'CENTER_MOVE_BACKWARDS' | 'CENTER_MOVE_FORWARDS' | 'CENTER_TURN_RIGHT' | 'CENTER_TURN_LEFT'
  | 'CENTER_ROTATE_UP' | 'CENTER_ROTATE_DOWN' | 'MOVING_TOO_FAST' | 'CENTER_TILT_RIGHT' | 'CENTER_TILT_LEFT' | 'MOVE_DARKER_AREA'
  | 'MOVE_BRIGHTER_AREA' | 'STAND_STILL' | 'OPEN_EYES' | 'CENTER_MOVE_LEFT' | 'CENTER_MOVE_RIGHT' | 'CENTER_MOVE_UP'
  | 'CENTER_MOVE_DOWN' | 'UNKNOWN'}`;

export type ChallengeInstruction = 'TRACKER_CHALLENGE_DONT_MOVE' | 'FACEFLOW_CHALLENGE_2D' | 'TRACKER_CHALLENGE_PENDING';

/** Place of the face in the best image, pixels. */
export interface BestImageInfo {
  readonly boxX: number;
  readonly boxY: number;
  readonly boxW: number;
  readonly boxH: number;
}

/** That a capture is over. The verdict is not in it: the service provider asks its own server for that. */
export interface ChallengeResult {
  readonly bestImageInfo?: BestImageInfo;
  /** Words for the person when something is to be done better. */
  readonly diagnostic?: string;
}

/** Options of `initFaceCaptureClient`. */
export interface FaceCaptureOptions {
  /** The bio-session to capture for. */
  readonly bioSessionId: string;
  /** Base address of the capture server; the page's own by default. */
  readonly bioserverVideoUrl?: string;
  /** Path of the capture socket, with or without a leading slash. Default: `/video-server/engine.io`. */
  readonly wspath?: string;
  /** The video may be shown now. */
  readonly onClientInitEnd?: () => void;
  readonly trackingFn?: (info: TrackingInfo) => void;
  readonly showChallengeInstruction?: (instruction: ChallengeInstruction) => void;
  readonly showChallengeResult?: (result: ChallengeResult) => void;
  readonly errorFn?: (error: CaptureError) => void;
}

/** A capture client, ready to start. */
export interface FaceCaptureClient {
  /**
   * Captures the face in a camera stream. Resolves when the capture has begun or come to nothing; everything further comes by the callbacks.
   * Rejects with a {@link CaptureError} where it cannot begin and there is no `errorFn`.
   */
  startCapture(input: { readonly stream: MediaStream }): Promise<void>;
  /** Gives up; a capture of the same session may be started again. */
  cancel(): void;
  /** Ends the connection. Safe at any time, twice too. */
  disconnect(): Promise<void>;
}
