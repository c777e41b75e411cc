/** Milliseconds of each call, after a warm-up. */
export async function time(count, work) {
  for (let i = 0; i < 8; i++) await work(i);
  const times = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await work(i);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** One tab-separated line: name, median, 90th percentile. */
export function report(name, times) {
  console.log([name, times[times.length >> 1], times[Math.floor(times.length * 0.9)]].join('\t'));
}
