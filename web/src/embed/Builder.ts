import { Frame } from './Frame.js';
import type {
  CameraConfig, CompressionAlgorithm, Configuration, Credential, Endpoint, Instruction, InstructionOptions, License, ProxyMiddleware,
} from './types.js';

/** A built verification. */
export interface Verification {
  /** Starts, or starts again from the beginning. */
  onStart(): void;
  /** Takes everything away. Safe at any time, twice too. */
  onDestroy(): void;
}

const TIMEOUT_MS = 60_000;

/** Collects what a verification is to be; the order of the calls is free. */
export class Builder {
  #url = './liveness';
  #container: HTMLElement | null = null;
  #configuration: Configuration = {
    credential: null, license: {}, instructions: [], instructionOptions: {}, proxies: {}, timeout: TIMEOUT_MS, virtualLabels: [], compression: null,
    locale: null,
  };

  setCredential(credential: Credential): this {
    return this.#with({ credential });
  }

  /** @param list asked in this order. @param options what is drawn after it, and how it is shown. An empty list with no commands captures passively. */
  setInstruction(list: readonly Instruction[], options: InstructionOptions = {}): this {
    const pictures = Object.entries(options.illustrator ?? {}).map(([name, url]) => ({ [name]: absolute(url) }));
    return this.#with({ instructions: [...list], instructionOptions: { ...options, illustrator: Object.assign({}, ...pictures) as InstructionOptions['illustrator'] & object } });
  }

  setProxyMiddleware(proxies: ProxyMiddleware): this {
    const resolved = Object.entries(proxies).map(([name, endpoint]: [string, Endpoint]) => ({ [name]: { ...endpoint, url: absolute(endpoint.url) } }));
    return this.#with({ proxies: Object.assign({}, ...resolved) as ProxyMiddleware });
  }

  /** @param url folder where the iframe application lies, absolute or relative to the page. */
  setURL(url: string): this {
    this.#url = url;
    return this;
  }

  /** @param milliseconds from the appearance of the verification page. */
  setTimeout(milliseconds: number): this {
    return this.#with({ timeout: milliseconds });
  }

  setVirtualCameraLabel(labels: readonly string[]): this {
    return this.#with({ virtualLabels: [...labels] });
  }

  setCamera({ virtualLabel }: CameraConfig): this {
    return this.setVirtualCameraLabel(virtualLabel);
  }

  setCompression(compression: CompressionAlgorithm): this {
    return this.#with({ compression });
  }

  /** Ours: the licence that this page has. */
  setLicense(license: License): this {
    return this.#with({ license });
  }

  /** Ours: the language of the iframe, for example `pt-BR`; that of the person's browser by default. */
  setLocale(locale: string): this {
    return this.#with({ locale });
  }

  /** Ours: the element that the iframe fills; the whole window by default. */
  setContainer(container: HTMLElement): this {
    this.#container = container;
    return this;
  }

  build(): Verification {
    const frame = new Frame(this.#url, this.#configuration, this.#container);
    return { onStart: () => frame.open(), onDestroy: () => frame.remove() };
  }

  #with(change: Partial<Configuration>): this {
    this.#configuration = { ...this.#configuration, ...change };
    return this;
  }
}

/** Addresses are the page's; the iframe may lie elsewhere. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
