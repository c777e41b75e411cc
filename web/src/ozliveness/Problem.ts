/** What keeps a person from getting through, told apart as far as the words for it differ. */
export type ProblemKind =
  | 'cameraDenied' | 'noCamera' | 'cameraBusy' | 'cameraLost' | 'unsupported' | 'memory' | 'packing' | 'offline' | 'overloaded' | 'expired'
  | 'setup' | 'refused' | 'fault';

/** What may help: a new capture, sending the same one again, or nothing that the person can do here. */
export type Remedy = 'again' | 'resend' | 'none';

export interface ProblemFacts {
  readonly kind: ProblemKind;
  /** What the page is told. */
  readonly code: string;
  readonly message: string;
  readonly remedy: Remedy;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** The reason why an attempt ended. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly code: string;
  readonly remedy: Remedy;
  readonly context: Readonly<Record<string, unknown>>;

  constructor({ kind, code, message, remedy, context = {} }: ProblemFacts) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.remedy = remedy;
    this.context = context;
  }
}

/** Something in the page, the configuration or the token is wrong: the person can do nothing about it. */
export const setupProblem = (code: string, message: string, context: Readonly<Record<string, unknown>> = {}): Problem =>
  new Problem({ kind: 'setup', code, message, remedy: 'none', context });
