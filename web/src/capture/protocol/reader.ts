/** What came breaks the protocol. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** Reads the members of a JSON object that a peer sent, and refuses what is not as agreed. */
export class JsonReader {
  readonly #value: Record<string, unknown>;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ProtocolError(`${path} is not an object`);
    this.#value = value as Record<string, unknown>;
    this.#path = path;
  }

  /** A finite number within bounds, both included. */
  number(name: string, minimum: number, maximum: number): number {
    const value = this.#value[name];
    if (typeof value !== 'number' || !(value >= minimum && value <= maximum)) {
      throw this.#wrong(name, `a number from ${minimum} to ${maximum}`);
    }
    return value;
  }

  integer(name: string, minimum: number, maximum: number): number {
    const value = this.number(name, minimum, maximum);
    if (!Number.isInteger(value)) throw this.#wrong(name, 'a whole number');
    return value;
  }

  boolean(name: string): boolean {
    const value = this.#value[name];
    if (typeof value !== 'boolean') throw this.#wrong(name, 'true or false');
    return value;
  }

  string(name: string, longest: number): string {
    const value = this.#value[name];
    if (typeof value !== 'string' || value.length > longest) throw this.#wrong(name, `a text of at most ${longest} characters`);
    return value;
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const value = this.#value[name];
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw this.#wrong(name, `one of ${values.join(', ')}`);
    return found;
  }

  integers(name: string, most: number, minimum: number, maximum: number): number[] {
    const value = this.#value[name];
    const fits = Array.isArray(value) && value.length <= most
      && value.every((item) => typeof item === 'number' && Number.isInteger(item) && item >= minimum && item <= maximum);
    if (!fits) throw this.#wrong(name, `a list of at most ${most} whole numbers from ${minimum} to ${maximum}`);
    return value as number[];
  }

  object(name: string): JsonReader {
    return new JsonReader(this.#value[name], `${this.#path}.${name}`);
  }

  objects(name: string, most: number): JsonReader[] {
    const value = this.#value[name];
    if (!Array.isArray(value) || value.length > most) throw this.#wrong(name, `a list of at most ${most} objects`);
    return value.map((item, index) => new JsonReader(item, `${this.#path}.${name}[${index}]`));
  }

  /** Reads a member that may be absent or null. */
  optional<T>(name: string, read: (name: string) => T): T | null {
    const value = this.#value[name];
    return value === undefined || value === null ? null : read(name);
  }

  #wrong(name: string, wanted: string): ProtocolError {
    return new ProtocolError(`${this.#path}.${name} is not ${wanted}`);
  }
}
