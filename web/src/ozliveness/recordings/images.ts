/** A blob as a data address. */
export function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The picture cannot be read.'));
    reader.readAsDataURL(blob);
  });
}

/** A picture as the data address of a PNG. */
export async function pngOf(picture: Blob): Promise<string> {
  const image = await decode(picture);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const address = canvas.toDataURL('image/png');
  canvas.width = 0;
  return address;
}

function decode(picture: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(picture);
  const image = new Image();
  return new Promise<HTMLImageElement>((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture cannot be decoded.'));
    image.src = address;
  }).then((loaded) => {
    URL.revokeObjectURL(address);
    return loaded;
  }, (error: unknown) => {
    URL.revokeObjectURL(address);
    throw error;
  });
}
