import type { Guidance } from '../../../capture/protocol/messages.js';
import type { Instruction } from '../../types.js';

const instructions: Readonly<Record<Instruction, string>> = {
  see_straight: 'Look straight at the camera', look_left: 'Turn your head left', look_right: 'Turn your head right', open_mouth: 'Open your mouth',
};

const guidance: Readonly<Record<Guidance, string>> = {
  good: 'Good, stay like this', noFace: 'Put your face in the oval', severalFaces: 'Only one person, please', moveCloser: 'Move a little closer',
  moveBack: 'Move a little back', moveLeft: 'Move a little left', moveRight: 'Move a little right', moveUp: 'Move a little up', moveDown: 'Move a little down',
  turnLeft: 'Turn a little left', turnRight: 'Turn a little right', lookUp: 'Lift your chin a little', lookDown: 'Lower your chin a little',
  tiltLeft: 'Tilt your head left', tiltRight: 'Tilt your head right', holdStill: 'Hold still', slower: 'Move more slowly', openEyes: 'Open your eyes',
  moreLight: 'Face a window or lamp', lessLight: 'Find softer light', holdUpright: 'Hold your phone upright', unknown: 'Look at the camera',
};

export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** What is said when a message ends a verification, by its subject. */
const problems: Readonly<Record<string, Notice>> = {
  'Camera.NotAllowed': { title: 'This camera will not do', text: 'Please use the camera of your device, without a program in between.' },
  'Camera.NotFound': { title: 'No camera was found', text: 'Connect a camera, or open this page on your phone.' },
  'Camera.PermissionDenied': { title: 'The camera is blocked', text: 'Open the permissions beside the address, allow the camera, then try again.' },
  'Verification.Timeout': { title: 'Time ran out', text: 'Keep your face in the oval until the end.' },
  'Verification.Disrupted': { title: 'We lost sight of you', text: 'Keep your whole face in the oval until the end.' },
  'Verification.Error': { title: 'It did not work yet', text: 'Check your connection and your light, then try once more.' },
  'Internal.Cancelled': { title: 'You stopped', text: 'Nothing was kept. You can start again whenever you like.' },
};

export const en = {
  wait: { starting: { title: 'Getting ready', text: 'Choose “Allow” when your browser asks for the camera.' }, judging: { title: 'Almost done', text: 'Taking a close look' } },
  done: { good: { title: 'It’s really you', text: 'You can go on.' }, refused: { title: 'Not confirmed yet', text: 'Face the light, and try once more.' } },
  other: { title: 'We are not quite ready', text: 'The fault is on our side. Please try again later.' },
  instructions, guidance, problems, cancel: 'Cancel', again: 'Try again', title: 'Verification',
} as const;
