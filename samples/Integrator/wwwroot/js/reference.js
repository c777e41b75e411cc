import { sendReference } from './api.js';
import { element, show } from './screens.js';
import { texts } from './texts.js';

/** Asks for the picture to compare with, until one with a face is chosen. @returns the picture. */
export async function askForReference(signal) {
  element('reference-problem').textContent = '';
  element('reference-image').hidden = true;
  show('reference');
  for (;;) {
    const picture = await chosen(signal);
    preview(picture);
    element('reference-problem').textContent = texts.reference.sending;
    if (await sendReference(picture)) return;
    element('reference-problem').textContent = texts.reference.unfit;
  }
}

function chosen(signal) {
  const input = element('reference');
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    input.onchange = () => {
      const [picture] = input.files;
      input.value = '';
      if (picture !== undefined) resolve(picture);
    };
  });
}

function preview(picture) {
  const image = element('reference-image');
  URL.revokeObjectURL(image.src);
  image.src = URL.createObjectURL(picture);
  image.alt = texts.reference.alt;
  image.hidden = false;
}
