/** Reads IEEE 754 half precision, little-endian. Weights are small and finite: neither infinities nor what is no number are told apart. */
export function halfFloats(bytes: ArrayBuffer): Float32Array {
  const view = new DataView(bytes);
  const values = new Float32Array(bytes.byteLength >> 1);
  for (let i = 0; i < values.length; i++) values[i] = halfFloat(view.getUint16(2 * i, true));
  return values;
}

function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = bits >> 10 & 0x1F;
  const fraction = bits & 0x3FF;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}
