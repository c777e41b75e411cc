import { messages, Stopped, type SystemMessage } from '../messages.js';
import type { Configuration } from '../types.js';
import { openCamera } from './camera.js';
import { capture } from './capture.js';
import { builtLicense } from './builtLicense.js';
import { generateKey, type VerificationKey } from './key.js';
import { verifyLicense } from './license.js';
import { element, notice, show } from './page.js';
import { Picture } from './Picture.js';
import { loadSealing } from './sealing.js';
import { authenticity } from './signature.js';
import { StageView } from './StageView.js';
import type { Notice, Texts } from './texts/Texts.js';
import { judge } from './upload.js';

/** One embedded verification, for one page. */
export class App {
  readonly #configuration: Configuration;
  readonly #origin: string;
  readonly #texts: Texts;
  readonly #picture = new Picture();
  #stop: (reason: Error) => void = () => undefined;
  #runs = false;

  /** @param origin of the embedding page; messages go there and nowhere else. */
  constructor(configuration: Configuration, origin: string, texts: Texts) {
    this.#configuration = configuration;
    this.#origin = origin;
    this.#texts = texts;
    element('cancel').addEventListener('click', () => this.#stop(new Stopped(messages.internal('Cancelled', 'The person stopped the verification.'))));
    element('again').addEventListener('click', () => void this.run());
    addEventListener('error', ({ error }: ErrorEvent) => this.#fail(error));
    addEventListener('unhandledrejection', ({ reason }) => this.#fail(reason));
  }

  readonly post = ({ subject, data }: SystemMessage): void => parent.postMessage({ subject, data }, this.#origin);

  /** Runs from the licence to the verdict. Whatever ends it is told and shown. */
  async run(): Promise<void> {
    if (this.#runs) return;
    this.#runs = true;
    try {
      await this.#verify();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#runs = false;
      this.#picture.clear();
    }
  }

  async #verify(): Promise<void> {
    const { proxies, virtualLabels } = this.#configuration;
    notice('wait', this.#texts.wait.starting, null, false);
    const license = await builtLicense() ?? this.#configuration.license;
    await verifyLicense(license, proxies.License, this.#origin);
    this.post(messages.licenseSuccess);
    const stream = await openCamera(virtualLabels);
    try {
      // It takes its time while the person looks; that it failed is told when it is needed.
      loadSealing().catch(() => undefined);
      const key = await generateKey(this.#configuration);
      await this.#capture(key, stream);
      await this.#finish(key);
    } finally {
      stream.getTracks().forEach((track) => track.stop());
    }
  }

  async #capture(key: VerificationKey, stream: MediaStream): Promise<void> {
    show('capture');
    const stage = new StageView(stream, this.#configuration.instructionOptions, this.#texts);
    stage.open();
    try {
      await capture({
        key, stream, stage, picture: this.#picture, timeout: this.#configuration.timeout, post: this.post,
        pending: () => notice('wait', this.#texts.wait.judging, null, false),
        stoppable: (stop) => (this.#stop = stop),
      });
    } finally {
      stage.close();
    }
  }

  async #finish(key: VerificationKey): Promise<void> {
    const { proxies, compression, credential } = this.#configuration;
    notice('wait', this.#texts.wait.judging, null, false);
    const timestamp = this.#picture.takenAt;
    if (timestamp === null) throw new Stopped(messages.verificationError('No picture with a straight face could be taken.'));
    const { png, image } = await this.#picture.finish(compression);
    const response = await judge(proxies.PassiveLiveness, key, png);
    const signature = credential === null ? '' : await authenticity(credential, image.url, timestamp);
    this.post(messages.success({ image, response, signature, timestamp }));
    const isLive = (response['liveness'] as { status?: unknown } | undefined)?.status === true;
    notice('done', isLive ? this.#texts.done.good : this.#texts.done.refused, isLive ? 'good' : 'refused', !isLive);
  }

  #fail(error: unknown): void {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const told = error instanceof Stopped ? error.told : messages.internal(name, message);
    this.post(told);
    notice('problem', (this.#texts.problems as Partial<Record<string, Notice>>)[told.subject] ?? this.#texts.other, 'attention', true);
    document.body.dataset['subject'] = told.subject;
  }
}
