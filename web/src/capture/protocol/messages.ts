/** The messages of the capture protocol, version 1. `docs/protocol.md` says what they mean. */

/** WebSocket sub-protocol of this version. */
export const SUBPROTOCOL = 'bonafide.capture.v1';

/** What the server says about the face's place, light and rest. Left and right are the subject's own. */
export const GUIDANCE = [
  'good', 'noFace', 'severalFaces', 'moveCloser', 'moveBack', 'moveLeft', 'moveRight', 'moveUp', 'moveDown', 'turnLeft', 'turnRight',
  'lookUp', 'lookDown', 'tiltLeft', 'tiltRight', 'holdStill', 'slower', 'openEyes', 'moreLight', 'lessLight', 'holdUpright', 'unknown',
] as const;
export type Guidance = (typeof GUIDANCE)[number];

export const PHASES = ['positioning', 'holding', 'challenge', 'collecting'] as const;
export type Phase = (typeof PHASES)[number];

export const INSTRUCTIONS = ['doNotMove', 'challenge', 'pending'] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

/** What the person can be told to do in the mode `instructions`. Left and right are the person's own. */
export const FACE_INSTRUCTIONS = ['seeStraight', 'lookLeft', 'lookRight', 'openMouth'] as const;
export type FaceInstruction = (typeof FACE_INSTRUCTIONS)[number];

/** What is to be done now, and how far it is met. */
export interface InstructionView {
  readonly name: FaceInstruction;
  /** Frames in a row that met it, and how many must. */
  readonly matched: number;
  readonly needed: number;
  readonly index: number;
  readonly total: number;
}

/** Who speaks; evidence only. */
export interface ClientFacts {
  readonly sdk: string;
  readonly version: string;
  readonly page?: string;
  /** Random number of this browser, at most 64 characters. */
  readonly device?: string;
}

/** What the camera track says of itself; evidence only. */
export interface CameraFacts {
  readonly label?: string;
  readonly width?: number;
  readonly height?: number;
  readonly frameRate?: number;
  readonly facingMode?: string;
  readonly requested?: { readonly width?: number; readonly height?: number; readonly facingMode?: string };
}

/** The screen the person looks at; evidence only. */
export interface ScreenFacts {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly orientation?: string;
}

/** User-Agent Client Hints, where the browser has them: they say what a frozen user agent hides. */
export interface BrowserHints {
  readonly model?: string;
  readonly platform?: string;
  readonly platformVersion?: string;
  readonly brands?: readonly { readonly brand: string; readonly version: string }[];
}

/** Everything the client tells when a capture starts. */
export interface StartFacts {
  readonly camera?: CameraFacts;
  readonly screen?: ScreenFacts;
  readonly automation?: boolean;
  /** What speaks for a program or a developer's tool, by name. */
  readonly signs?: readonly string[];
  readonly hints?: BrowserHints;
}

export type ClientMessage =
  | { readonly type: 'hello'; readonly protocol: 1; readonly sessionId: string; readonly client: ClientFacts }
  | ({ readonly type: 'start' } & StartFacts)
  | { readonly type: 'cancel' };

/** How live frames are to be sent. */
export interface LiveSettings {
  /** Longer side in pixels. */
  readonly maxSide: number;
  /** JPEG quality, 0 to 1. */
  readonly quality: number;
  /** Frames per second. */
  readonly frameRate: number;
  /** How many frames may be unanswered at once. */
  readonly window: number;
  /** Largest JPEG in bytes. */
  readonly maxBytes: number;
}

/** How full-resolution pictures are to be kept and sent. */
export interface StillSettings {
  readonly maxSide: number;
  readonly quality: number;
  /** How many may be kept at once. */
  readonly keep: number;
  readonly maxBytes: number;
}

export interface ReadyMessage {
  readonly type: 'ready';
  readonly mode: string;
  /** A light sequence will be shown. */
  readonly light: boolean;
  readonly timeoutMs: number;
  readonly live: LiveSettings;
  readonly still: StillSettings;
}

export interface BeginMessage {
  readonly type: 'begin';
}

/** Pixels of the live frame. */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A circle on the live frame, pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A challenge that runs. */
export interface ChallengeView {
  /** The point that the head steers. */
  readonly point: Spot;
  /** The places to visit, in order. */
  readonly circles: readonly Spot[];
  /** Index of the one to visit now. */
  readonly target: number;
}

export interface TrackingMessage {
  readonly type: 'tracking';
  /** The live frame that is answered. */
  readonly frame: number;
  readonly keep: boolean;
  readonly drop: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly face: FaceBox | null;
  readonly guidance: Guidance;
  readonly phase: Phase;
  /** The face has been at rest for a moment. */
  readonly still: boolean;
  readonly phoneUpright: boolean;
  readonly target: { readonly radius: number; readonly stability: number } | null;
  /** What the page is to show around the face, as CSS writes it; null for the page's own colour. */
  readonly light: string | null;
  readonly challenge: ChallengeView | null;
  readonly instruction: InstructionView | null;
}

export interface InstructionMessage {
  readonly type: 'instruction';
  readonly value: Instruction;
}

export interface StillsMessage {
  readonly type: 'stills';
  readonly frames: readonly number[];
}

export interface ProgressMessage {
  readonly type: 'progress';
  /** Share of all still bytes, 0 to 1. */
  readonly received: number;
}

/** Pixels of the best image. */
export interface BestImageBox {
  readonly boxX: number;
  readonly boxY: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
}

export interface ResultMessage {
  readonly type: 'result';
  readonly bestImage: BestImageBox | null;
  readonly diagnostic: string | null;
}

export interface ErrorMessage {
  readonly type: 'error';
  readonly code: number;
  readonly error: string;
  readonly unlockDateTime: string | null;
}

export type ServerMessage =
  | ReadyMessage | BeginMessage | TrackingMessage | InstructionMessage | StillsMessage | ProgressMessage | ResultMessage | ErrorMessage;
