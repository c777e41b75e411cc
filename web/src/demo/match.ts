import { fill } from '../ui/fill.js';
import type { Backend, Match } from './Backend.js';
import { element, show } from './page.js';
import { en } from './texts/en.js';

/** Least score at which two faces count as the same person's. */
const THRESHOLD = 3000;

/** Per cent: one in a million, beyond which numbers say nothing to people. */
const RARE = 1e-4;

/** Length of the scale; the threshold lies in its middle. */
const SCALE = 320;

/** Compares the captured face with a picture of the person's own. */
export class MatchScreen {
  readonly #backend: Backend;
  #addresses: string[] = [];

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  open(captured: Blob): void {
    this.close();
    this.#say('', '');
    element('match-scale').hidden = true;
    element('choose').textContent = en.match.choose;
    this.#picture('match-captured', captured, en.match.captured);
    show('match');
  }

  async compare(sessionId: string, picture: Blob): Promise<void> {
    this.#picture('match-reference', picture, en.match.reference);
    element('match-scale').hidden = true;
    element('choose').textContent = en.match.another;
    this.#say(en.match.comparing, '');
    const match = await this.#backend.match(sessionId, picture).catch(() => null);
    if (match === null) this.#say(en.match.unfit, 'attention', en.match.unfitHint);
    else this.#show(match);
  }

  /** Lets go of the pictures. */
  close(): void {
    this.#addresses.splice(0).forEach((address) => URL.revokeObjectURL(address));
  }

  #show({ score, falseAcceptanceRate }: Match): void {
    const same = score >= THRESHOLD;
    const meaning = same ? 'good' : 'refused';
    this.#say(same ? en.match.same : en.match.different, meaning);
    element('match-scale').dataset['meaning'] = meaning;
    element('match-scale').hidden = false;
    element('match-score').textContent = Math.round(score).toLocaleString('en');
    element('match-threshold').textContent = fill(en.match.threshold, { threshold: THRESHOLD.toLocaleString('en') });
    element('match-chance').textContent = chanceOf(falseAcceptanceRate);
    element('scale-value', SVGRectElement).setAttribute('width', String(SCALE / 2 * Math.min(2, Math.max(0, score / THRESHOLD))));
  }

  #say(words: string, meaning: string, hint = ''): void {
    element('match-hint').textContent = hint;
    const verdict = element('match-verdict');
    verdict.textContent = words;
    verdict.dataset['meaning'] = meaning;
  }

  #picture(holderId: string, picture: Blob, name: string): void {
    const address = URL.createObjectURL(picture);
    this.#addresses.push(address);
    const image = document.createElement('img');
    image.src = address;
    image.alt = name;
    const holder = element(holderId);
    holder.textContent = '';
    holder.append(image);
  }
}

/** A rate in per cent, in words that can be grasped. */
export function chanceOf(percent: number): string {
  if (!(percent < 50)) return en.match.noChance;
  if (percent < RARE) return en.match.rare;
  return fill(en.match.chance, { count: Number((100 / percent).toPrecision(2)).toLocaleString('en') });
}
