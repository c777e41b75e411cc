import { element, show } from './page.js';

/** Says that colours will be shown, and waits for the person's choice: whether to go on with them, or without. */
export function agreesToLight(): Promise<boolean> {
  show('light');
  return new Promise((resolve) => {
    const choose = (agrees: boolean) => (): void => {
      show('checks');
      resolve(agrees);
    };
    element('with-light').onclick = choose(true);
    element('without-light').onclick = choose(false);
  });
}
