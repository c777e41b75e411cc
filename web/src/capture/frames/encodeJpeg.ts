/** Share by which the quality goes down from one try to the next. */
const STEP = 0.75;

const LOWEST_QUALITY = 0.3;

/** Encodes a canvas as a JPEG of at most `maxBytes`, at the best quality that fits. Null when that cannot be done. */
export async function encodeJpeg(canvas: HTMLCanvasElement, quality: number, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  for (let tried = quality; tried >= LOWEST_QUALITY; tried *= STEP) {
    const blob = await toBlob(canvas, tried);
    if (blob === null) return null;
    // Blob.arrayBuffer came with Chrome 76.
    if (blob.size <= maxBytes) return new Uint8Array(await new Response(blob).arrayBuffer());
  }
  return null;
}

function toBlob(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
