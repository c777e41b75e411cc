// A table for a terminal. The widest column wraps at words.
const WIDEST = 44;

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => wrapped(cell)));
  const widths = head.map((_, column) => Math.max(...cells.flatMap((row) => row[column].map((line) => line.length))));
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  const [first, ...others] = cells.map((row) => laidOut(row, widths));
  return [first, rule, ...others].join('\n');
}

function laidOut(row, widths) {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => widths.map((width, column) => (row[column][line] ?? '').padEnd(width)).join('  ').trimEnd()).join('\n');
}

function wrapped(text) {
  return text.split(' ').reduce((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && `${last} ${word}`.length <= WIDEST ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
