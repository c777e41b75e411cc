import type { Guidance } from '../../capture/protocol/messages.js';

/** What a person is told to change, by its code: at most six words each. */
export type GuidanceWords = Readonly<Record<Guidance, string>>;
