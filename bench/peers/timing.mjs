/** Processor milliseconds of each call, after a warm-up; on a shared machine the wall clock measures the neighbours too. */
export async function time(count, work) {
  for (let i = 0; i < 8; i++) await work(i);
  const times = [];
  for (let i = 0; i < count; i++) {
    const start = process.cpuUsage();
    await work(i);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b);
}

/** One tab-separated line: name, median, 90th percentile. */
export function report(name, times) {
  console.log([name, times[times.length >> 1], times[Math.floor(times.length * 0.9)]].join('\t'));
}
