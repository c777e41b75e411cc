import type { Mode } from './Backend.js';

/** What the person chose to be asked for. */
export function chosenMode(): Mode {
  const chosen = document.querySelector<HTMLInputElement>('input[name="mode"]:checked');
  return (chosen?.value ?? 'LIVENESS_PASSIVE') as Mode;
}
