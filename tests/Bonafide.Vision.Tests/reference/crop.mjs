// Usage: node crop.mjs LEFT TOP SIZE SIDE OUTPUT
// Cuts a square out of a sample photograph and writes it as a SIDE×SIDE NCHW image of raw 32-bit floats, 0 to 255.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jpeg from 'jpeg-js';

const [left, top, size, side] = process.argv.slice(2, 6).map(Number);
const sample = createRequire(import.meta.url).resolve('@vladmandic/face-api/demo/sample1.jpg');
const { data, width } = jpeg.decode(readFileSync(sample), { useTArray: true });

const image = new Float32Array(3 * side * side);
for (let channel = 0; channel < 3; channel++) {
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = [left + ((x + 0.5) * size) / side, top + ((y + 0.5) * size) / side].map(Math.floor);
      image[(channel * side + y) * side + x] = data[(from[1] * width + from[0]) * 4 + channel];
    }
  }
}
writeFileSync(process.argv[6], Buffer.from(image.buffer));
