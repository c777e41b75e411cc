/** Why a capsule was refused; the names are those of docs/capsule-format.md, section 6. */
export type CapsuleFailure =
  | 'notACapsule' | 'unknownVersion' | 'unknownKey' | 'headerAltered' | 'wrongSessionSecret'
  | 'chunkAltered' | 'chunkMissing' | 'chunkRepeated' | 'chunkReordered' | 'trailingBytes'
  | 'manifestMissing' | 'entryMalformed' | 'digestMismatch' | 'logBroken' | 'logContradictsMedia' | 'tooLarge';

export class CapsuleError extends Error {
  readonly failure: CapsuleFailure;

  constructor(failure: CapsuleFailure, message: string) {
    super(message);
    this.name = 'CapsuleError';
    this.failure = failure;
  }
}
