import { parseConfig, type AppConfig } from '../config/AppConfig.js';
import type { Life } from '../Life.js';
import { setupProblem } from '../Problem.js';
import { waits } from '../waits.js';
import { refusalOf, silenceOf } from './refusal.js';
import { send, type HttpAnswer, type HttpRequest } from './send.js';

/** The server's API, as far as the plugin calls it. */
export class Api {
  readonly #base: string;
  readonly #token: string | undefined;

  /** @param base address of the server with a slash at its end. @param token access token, where the page has one. */
  constructor(base: string, token: string | undefined) {
    this.#base = base;
    this.#token = token;
  }

  async config(life: Life): Promise<AppConfig> {
    const { json } = await this.#call({ method: 'GET', url: 'core/app_config.json' }, life, waits.config, {});
    return parseConfig(json);
  }

  async sessionToken(life: Life): Promise<string> {
    const { json } = await this.#call({ method: 'GET', url: 'api/authorize/session_token' }, life, waits.sessionToken);
    const token = (json as { session_token?: unknown } | undefined)?.session_token;
    if (typeof token !== 'string') throw setupProblem('error_session_token', 'The API answered without a session token.');
    return token;
  }

  /** Hands in a sealed capsule; the answer is what the API says of it, whatever the size of that. */
  upload(instant: boolean, body: Blob | FormData, progress: (share: number) => void, life: Life): Promise<HttpAnswer> {
    const url = instant ? 'api/instant/folders' : 'api/folders';
    const type: Record<string, string> = body instanceof Blob ? { 'Content-Type': 'application/octet-stream' } : {};
    return this.#call({ method: 'POST', url, body, progress, headers: type }, life, waits.answer);
  }

  async #call(request: HttpRequest, life: Life, answerMs: number, access = this.#access): Promise<HttpAnswer> {
    const headers = { ...request.headers, ...access };
    const answer = await send({ ...request, url: this.#base + request.url, headers }, life, answerMs).catch((error: unknown) => {
      throw silenceOf(error);
    });
    if (answer.status < 200 || answer.status > 299) throw refusalOf(answer);
    return answer;
  }

  get #access(): Record<string, string> {
    return this.#token === undefined ? {} : { 'X-Forensic-Access-Token': this.#token };
  }
}
