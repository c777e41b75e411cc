import { element } from './screens.js';
import { texts } from './texts.js';

/** Least milliseconds between two instructions: twice a second is as fast as words can be read. */
const REST_MS = 500;

/** The camera's picture with one instruction over it. */
export class Stage {
  #guide;
  #video = element('user-video');
  #shownAt = -REST_MS;
  #challenged = false;

  #turn = () => this.#video.classList.toggle('landscape', this.#video.videoWidth > this.#video.videoHeight);

  /** @param guide what the mode draws, see guides.js. */
  constructor(guide, stream) {
    this.#guide = guide;
    this.#video.srcObject = stream;
    const facing = stream.getVideoTracks()[0]?.getSettings().facingMode;
    this.#video.classList.toggle('mirrored', facing !== 'environment');
  }

  /** Begins to draw; the screen must be shown. */
  open() {
    this.#video.addEventListener('resize', this.#turn);
    this.#turn();
    this.#guide.start();
    this.#say(texts.capture.first);
  }

  follow(info) {
    this.#guide.follow(info);
    if (info.phoneNotVertical === true) this.#say(texts.capture.upright);
    else if (this.#challenged && info.positionInfo === 'TRACKER_POSITION_INFO_GOOD') this.#say(texts.capture.dot);
    else if (Object.hasOwn(texts.positions, info.positionInfo ?? '')) this.#say(texts.positions[info.positionInfo]);
  }

  instruct(instruction) {
    this.#challenged = instruction === 'FACEFLOW_CHALLENGE_2D';
    this.#guide.instruct(instruction);
    const words = texts.instructions[instruction];
    if (words !== undefined) this.#say(words, true);
  }

  close() {
    this.#video.removeEventListener('resize', this.#turn);
    this.#guide.stop();
    this.#video.srcObject = null;
    element('instruction').textContent = '';
  }

  #say(words, atOnce = false) {
    const place = element('instruction');
    const now = performance.now();
    if (place.textContent === words || (!atOnce && now - this.#shownAt < REST_MS)) return;
    place.textContent = words;
    this.#shownAt = now;
  }
}
