/** Most milliseconds that each wait may take. Nothing in the plugin waits without one, but for the person. */
export const waits = {
  config: 10_000,
  sessionToken: 15_000,
  /** Loading and starting what seals: about 200 kB and a WebAssembly module. */
  sealing: 30_000,
  /** Loading what finds faces: 270 kB. The capture does not wait for it. */
  faceModel: 30_000,
  /** From the permission to the first picture. */
  firstPicture: 10_000,
  /** An upload that makes no progress. */
  uploadStalled: 30_000,
  /** From the last byte of an upload to its answer, which holds the finished analyses. */
  answer: 120_000,
  /** Packing what is left when the capture is over. */
  packing: 30_000,
} as const;
