// Names every failed test of a run with the beginning of its message: the end of a long log is what people read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_LINES = 12;
const [results] = process.argv.slice(2);

for (const file of readdirSync(results).sort()) {
  const text = readFileSync(join(results, file), 'utf8');
  const failed = file.endsWith('.trx') ? ofTrx(text) : file.endsWith('.json') ? ofVitest(text) : [];
  for (const { name, message } of failed) console.log(`FAILED ${name}\n${shortened(message)}\n`);
}

function ofTrx(text) {
  return [...text.matchAll(/<UnitTestResult [^>]*testName="([^"]*)"[^>]*outcome="Failed"[^>]*>([\s\S]*?)<\/UnitTestResult>/g)].map(([, name, body]) => ({
    name: plain(name),
    message: plain([/<Message>([\s\S]*?)<\/Message>/, /<StackTrace>([\s\S]*?)<\/StackTrace>/].map((part) => part.exec(body)?.[1] ?? '').join('\n')),
  }));
}

function ofVitest(text) {
  return JSON.parse(text).testResults.flatMap(({ name: file, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [{ name: file, message }];
    return failed.map(({ fullName, failureMessages }) => ({ name: `${file}: ${fullName}`, message: failureMessages.join('\n') }));
  });
}

function plain(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#xD;', '').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function shortened(message) {
  // eslint-disable-next-line no-control-regex -- colours of the terminal that the message was made for
  return message.replaceAll(/\u001b\[[\d;]*m/g, '').split('\n').filter((line) => line.trim() !== '').slice(0, MOST_LINES).map((line) => `  ${line}`).join('\n');
}
