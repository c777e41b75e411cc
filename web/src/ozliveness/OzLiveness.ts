import { Callbacks } from './Callbacks.js';
import { Ended, Life } from './Life.js';
import { faultOf, type OpenOptions } from './options.js';
import { setupProblem } from './Problem.js';
import { Run, wishesOf } from './Run.js';
import { Surface } from './surface/Surface.js';
import { chooseLanguage } from './texts/languages.js';

interface Opened {
  readonly life: Life;
  readonly surface: Surface;
  readonly callbacks: Callbacks;
}

/** The plugin as pages know it. At most one window is open; opening another closes the first. */
export class OzLiveness {
  readonly #base: string;
  #opened: Opened | null = null;

  /** @param base address of the server with a slash at its end. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Opens the window and starts a capture. What comes of it, the callbacks tell. */
  readonly open = (options: OpenOptions): void => {
    this.close();
    const eventSessionId = randomId();
    const fault = faultOf(options);
    if (fault !== null) {
      this.#refuse(options, eventSessionId, fault);
      return;
    }
    const life = new Life();
    const callbacks = new Callbacks(options, eventSessionId);
    const surface = new Surface(chooseLanguage(wishesOf(options)), this.close);
    const opened = { life, surface, callbacks };
    this.#opened = opened;
    surface.open();
    new Run({ base: this.#base, options, eventSessionId }, callbacks, surface, life).complete().then(() => this.#end(opened), (error: unknown) => {
      this.#end(opened);
      if (!(error instanceof Ended)) throw error;
    });
  };

  /** Aborts everything but `on_close`. Safe at any time. */
  readonly close = (): void => {
    if (this.#opened !== null) this.#end(this.#opened);
  };

  /** Puts the window out of sight; the capture goes on, and so do the callbacks. Safe at any time. */
  readonly hide = (): void => this.#opened?.surface.hide();

  #end(opened: Opened): void {
    if (this.#opened === opened) this.#opened = null;
    opened.life.end();
    opened.surface.remove();
    opened.callbacks.close();
  }

  /** Options that cannot be used open nothing: there is nothing that a person could do about them. */
  #refuse(options: unknown, eventSessionId: string, fault: string): void {
    const given = (typeof options === 'object' && options !== null ? options : {}) as Readonly<Record<string, unknown>>;
    const pick = (name: 'on_error' | 'on_close'): object => (typeof given[name] === 'function' ? { [name]: given[name] } : {});
    const callbacks = new Callbacks({ ...pick('on_error'), ...pick('on_close') }, eventSessionId);
    callbacks.failed(setupProblem('error_options', `OzLiveness.open cannot be called so: ${fault}.`));
    callbacks.close();
  }
}

/** A random id in the form of a UUID; crypto.randomUUID came with Chrome 92. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0F) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3F) | 0x80;
  return Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
