/** What a person can be asked to do, by the names that applications know. */
export const actionNames = [
  'video_selfie_blank', 'video_selfie_smile', 'video_selfie_eyes', 'video_selfie_scan', 'video_selfie_left', 'video_selfie_right',
  'video_selfie_high', 'video_selfie_down', 'video_selfie_oneshot',
] as const;

export type ActionName = (typeof actionNames)[number];

/** Actions that ask for nothing but a straight look. */
type PassiveAction = 'video_selfie_blank' | 'video_selfie_oneshot';

/** Actions that are shown as such. */
export type ShownAction = Exclude<ActionName, PassiveAction>;

/** What is shown: an action, or the straight look before and after one. */
export type Shown = ShownAction | 'straight';

/** What a step tells the person; `passive` is the straight look where nothing else is asked, `back` the one that calls a turned head back, `still` the one by the light. */
export type StepWords = ShownAction | 'passive' | 'straight' | 'back' | 'still';

export const isAction = (name: unknown): name is ActionName => actionNames.includes(name as ActionName);

export const isPassive = (action: ActionName): action is PassiveAction => action === 'video_selfie_blank' || action === 'video_selfie_oneshot';
