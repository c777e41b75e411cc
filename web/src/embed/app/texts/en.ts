import { guidance } from '../../../ui/guidance/en.js';
import type { Texts } from './Texts.js';

/** Every word of the iframe, in English. */
export const en: Texts = {
  title: 'Verification',
  cancel: 'Cancel',
  again: 'Try again',
  wait: { starting: { title: 'Getting ready', text: 'Choose “Allow” when your browser asks for the camera.' }, judging: { title: 'Almost done', text: 'Taking a close look' } },
  done: { good: { title: 'It’s really you', text: 'You can go on.' }, refused: { title: 'Not confirmed yet', text: 'Face the light, and try once more.' } },
  instructions: {
    see_straight: 'Look straight at the camera',
    look_left: 'Turn your head left',
    look_right: 'Turn your head right',
    open_mouth: 'Open your mouth',
  },
  guidance,
  problems: {
    'Camera.NotAllowed': { title: 'This camera will not do', text: 'Please use the camera of your device, without a program in between.' },
    'Camera.NotFound': { title: 'No camera was found', text: 'Connect a camera, or open this page on your phone.' },
    'Camera.PermissionDenied': { title: 'The camera is blocked', text: 'Open the permissions beside the address, allow the camera, then try again.' },
    'Verification.Timeout': { title: 'Time ran out', text: 'Keep your face in the oval until the end.' },
    'Verification.Disrupted': { title: 'We lost sight of you', text: 'Keep your whole face in the oval until the end.' },
    'Verification.Error': { title: 'It did not work yet', text: 'Check your connection and your light, then try once more.' },
    'Internal.Cancelled': { title: 'You stopped', text: 'Nothing was kept. You can start again whenever you like.' },
  },
  other: { title: 'We are not quite ready', text: 'The fault is on our side. Please try again later.' },
};
