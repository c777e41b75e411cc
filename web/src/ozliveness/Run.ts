import { Api } from './api/Api.js';
import { attempt, type Means, type Packed } from './Attempt.js';
import type { Callbacks } from './Callbacks.js';
import { Ended, type Life } from './Life.js';
import type { OpenOptions } from './options.js';
import { Problem } from './Problem.js';
import { problemOf } from './problemOf.js';
import { finished, processing } from './results/analysisResult.js';
import { actionOf } from './results/captureResult.js';
import type { Surface } from './surface/Surface.js';
import { chooseLanguage } from './texts/languages.js';

/** Milliseconds that the last screen stays. */
const FAREWELL_MS = 1600;

/** What is known of one opening of the plugin. */
export interface Opening {
  /** Address of the server with a slash at its end. */
  readonly base: string;
  readonly options: OpenOptions;
  readonly eventSessionId: string;
}

/** One opening of the plugin, from the configuration to the result, with as many attempts as the person makes. */
export class Run {
  readonly #opening: Opening;
  readonly #callbacks: Callbacks;
  readonly #surface: Surface;
  readonly #life: Life;
  readonly #api: Api;
  #attempts = 0;
  /** The API has answered an upload: the session token that it was sealed with is used up. */
  #answered = false;

  constructor(opening: Opening, callbacks: Callbacks, surface: Surface, life: Life) {
    this.#opening = opening;
    this.#callbacks = callbacks;
    this.#surface = surface;
    this.#life = life;
    this.#api = new Api(opening.base, opening.options.token ?? undefined);
  }

  /** Resolves when all is done and the last screen was shown; rejects with Ended when it was given up. */
  async complete(): Promise<void> {
    let means: Means | null = null;
    let packed: Packed | null = null;
    for (;;) {
      try {
        means ??= await this.#prepare();
        packed ??= await this.#capture(means);
        await this.#deliver(means, packed);
        break;
      } catch (error) {
        if (error instanceof Ended || this.#life.isOver) throw new Ended();
        const problem = this.#withRemedy(problemOf(error), means);
        if (problem.remedy !== 'resend') packed = null;
        this.#callbacks.failed(problem);
        await this.#life.race(this.#surface.problem(problem));
      }
    }
    this.#surface.done();
    await this.#life.wait(FAREWELL_MS);
  }

  async #prepare(): Promise<Means> {
    this.#surface.wait('starting');
    const { base, options, eventSessionId } = this.#opening;
    const config = await this.#api.config(this.#life);
    this.#surface.speak(chooseLanguage(wishesOf(options), config.languages, config.language));
    const params = options.params?.extract_best_shot === undefined ? null : { extract_best_shot: options.params.extract_best_shot };
    const analyses = config.analyses.map((analysis) => (params === null || analysis.type.toLowerCase() !== 'quality'
      ? analysis : { ...analysis, params: { ...analysis.params, ...params } }));
    const order = { eventSessionId, actions: options.action ?? config.actions, analyses, meta: options.meta ?? {} };
    return { base, api: this.#api, config, order, sessionToken: options.session_token ?? undefined, surface: this.#surface };
  }

  async #capture(means: Means): Promise<Packed> {
    const life = this.#life.child();
    // In the API's own mode a token that the page brought serves once; after that a fresh one is asked for.
    const sessionToken = this.#answered && means.config.tokenFrom === 'api' ? undefined : means.sessionToken;
    try {
      return await attempt({ ...means, sessionToken }, this.#attempts++ > 0, life);
    } finally {
      life.end();
    }
  }

  async #deliver({ config, order }: Means, packed: Packed): Promise<void> {
    if (!(packed instanceof Blob) && !(packed instanceof FormData)) {
      this.#callbacks.captured(packed);
      return;
    }
    if (config.architecture === 'capture') {
      if (packed instanceof Blob) this.#callbacks.captured({ action: actionOf(order.actions), container: true }, packed);
      return;
    }
    const types = order.analyses.map(({ type }) => type);
    let submitted = false;
    this.#surface.wait('sending', 0);
    const answer = await this.#api.upload(config.architecture === 'lite', packed, (share) => {
      this.#surface.wait(share < 1 ? 'sending' : 'judging', share);
      if (share < 1 || submitted) return;
      submitted = true;
      this.#callbacks.submitted();
      this.#callbacks.result(processing(config.resultMode, types, this.#opening.eventSessionId));
    }, this.#life).catch((error: unknown) => {
      this.#answered ||= typeof (error as Partial<Problem>).context?.['status'] === 'number';
      throw error;
    });
    const result = finished(config.resultMode, answer.json, this.#opening.eventSessionId);
    this.#callbacks.result(result);
    this.#callbacks.complete(result);
  }

  /** A used token that came from the page cannot be replaced from here, so another attempt would be in vain. */
  #withRemedy(problem: Problem, means: Means | null): Problem {
    const needsToken = means?.config.useContainer === true && means.config.tokenFrom === 'client';
    const inVain = problem.remedy === 'again' && needsToken && (this.#answered || problem.kind === 'expired');
    return inVain ? new Problem({ kind: problem.kind, code: problem.code, message: problem.message, context: problem.context, remedy: 'none' }) : problem;
  }
}

/** The page's wish, or those of the person's browser. */
export function wishesOf({ lang }: OpenOptions): readonly string[] {
  return lang === undefined || lang === '' ? navigator.languages : [lang];
}
