/** What the capsule is and what is asked of it. */
export interface CapsuleManifest {
  format: 1;
  /** Milliseconds since 1970 UTC, by this device's clock. */
  createdAt: number;
  producer: { name: string; version: string };
  policy?: string;
  tags?: readonly string[];
  analyses?: readonly { type: string; params?: unknown }[];
  metadata?: Readonly<Record<string, string>>;
}
