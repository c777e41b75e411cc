import type { StepWords } from '../actions.js';
import type { GuidanceWords } from '../../ui/guidance/GuidanceWords.js';
import type { ProblemKind } from '../Problem.js';

/** A heading and what stands below it. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Every word of the plugin in one language. */
export interface Texts {
  /** What a screen reader calls the whole. */
  readonly name: string;
  readonly cancel: string;
  readonly close: string;
  readonly again: string;
  readonly resend: string;
  readonly starting: Notice;
  readonly permission: Notice;
  /** Before colours are shown. */
  readonly light: Notice;
  readonly begin: string;
  readonly withoutLight: string;
  readonly guidance: GuidanceWords;
  readonly count: string;
  readonly steps: Readonly<Record<Exclude<StepWords, 'still'>, string>>;
  /** With the places {part} and {parts}. */
  readonly part: string;
  readonly packing: Notice;
  readonly sending: Notice;
  readonly judging: Notice;
  readonly done: Notice;
  readonly problems: Readonly<Record<ProblemKind, Notice>>;
}
