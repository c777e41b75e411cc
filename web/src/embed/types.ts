/** What the person is asked to do. Left and right are the person's own. */
export type Instruction = 'see_straight' | 'look_left' | 'look_right' | 'open_mouth';

export const INSTRUCTIONS: readonly Instruction[] = ['see_straight', 'look_left', 'look_right', 'open_mouth'];

/** Signs the picture of `Verification.Success`. A secret in a browser proves little: have your back end check `response.signature`. */
export interface Credential {
  readonly clientId: string;
  readonly secret: string;
}

export interface InstructionOptions {
  /** What is drawn from after the list. */
  readonly commands?: readonly Instruction[];
  /** How many are drawn. */
  readonly seedLimit?: number;
  /** Own words for an instruction. */
  readonly translator?: Partial<Readonly<Record<Instruction, string>>>;
  /** Address of a picture that shows an instruction. */
  readonly illustrator?: Partial<Readonly<Record<Instruction, string>>>;
}

/** A place of the integrator's own back end, which adds the keys and forwards. */
export interface Endpoint {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in the query. */
  readonly params?: Readonly<Record<string, string>>;
}

export interface ProxyMiddleware {
  readonly PassiveLiveness: Endpoint;
  readonly License: Endpoint;
  readonly GenerateKey: Endpoint;
}

export interface CameraConfig {
  /** Parts of the names of cameras that are not taken; upper and lower case are alike. */
  readonly virtualLabel: readonly string[];
}

/** How the picture of `Verification.Success` is made smaller. */
export interface CompressionAlgorithm {
  /** Largest width and height, pixels. */
  readonly dimension: readonly [number, number];
  /** Bytes above which it is made smaller. */
  readonly fileSizeThreshold: number;
  /** Per cent of the captured picture's bytes below which it is made no smaller. */
  readonly qualityThreshold?: number;
}

/** The licence that the SDK is built with. */
export interface License {
  readonly id: string;
  /** SubjectPublicKeyInfo in base64, as `bonafide license key` prints it. */
  readonly publicKey: string;
}

/** Everything that the iframe is told. */
export interface Configuration {
  readonly credential: Credential | null;
  readonly license: Partial<License>;
  readonly instructions: readonly Instruction[];
  readonly instructionOptions: InstructionOptions;
  readonly proxies: Partial<ProxyMiddleware>;
  readonly timeout: number;
  readonly virtualLabels: readonly string[];
  readonly compression: CompressionAlgorithm | null;
  /** Language tag; null for that of the person's browser. */
  readonly locale: string | null;
}
