import type { GuidanceWords } from '../../../ui/guidance/GuidanceWords.js';
import type { Instruction } from '../../types.js';

/** A heading and what stands below it. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Messages that end a verification and that the person can do something about. */
export type Problem = 'Camera.NotAllowed' | 'Camera.NotFound' | 'Camera.PermissionDenied' | 'Verification.Timeout' | 'Verification.Disrupted'
  | 'Verification.Error' | 'Internal.Cancelled';

/** Every word of the iframe in one language. */
export interface Texts {
  readonly title: string;
  readonly cancel: string;
  readonly again: string;
  readonly wait: Readonly<Record<'starting' | 'judging', Notice>>;
  readonly done: Readonly<Record<'good' | 'refused', Notice>>;
  readonly instructions: Readonly<Record<Instruction, string>>;
  readonly guidance: GuidanceWords;
  /** What is said when a message ends a verification, by its subject. */
  readonly problems: Readonly<Record<Problem, Notice>>;
  /** Where the fault is not the person's. */
  readonly other: Notice;
}
