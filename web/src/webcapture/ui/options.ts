/** Some or all members, at every depth. */
export type Partly<T> = T extends object ? { readonly [K in keyof T]?: Partly<T[K]> } : T;

/** Options as given, completed with defaults at every depth. */
export function withDefaults<T extends object>(defaults: T, given: Partly<T> | undefined): T {
  const options = { ...(defaults as object) } as Record<string, unknown>;
  for (const [name, value] of Object.entries<unknown>(given ?? {})) {
    const preset = options[name];
    if (value === undefined || value === null) continue;
    options[name] = isObject(preset) && isObject(value) ? withDefaults(preset, value) : value;
  }
  return options as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Pages write sizes as numbers or as texts. */
export type Numeric = number | string;
