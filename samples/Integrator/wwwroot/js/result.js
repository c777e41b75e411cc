import { badge, element, show } from './screens.js';
import { fill, texts } from './texts.js';

const MEANINGS = { SUCCESS: 'good', FAILED: 'attention', SPOOF: 'refused', TIMEOUT: 'attention', ERROR: 'attention' };

/**
 * Shows the verdict, the best image, and what else was asked for.
 * @param match null when none could be made; undefined when none was asked for.
 */
export function showResult({ result, image, challenge, match, guide }) {
  const { word, verdict, next } = texts.statuses[result.livenessStatus];
  // A live face is not enough where it also had to be a certain person's.
  const isLeftToAPerson = result.portraitStatus === 'ADJUDICATION';
  const isStranger = match !== undefined && match?.accepted !== true && !isLeftToAPerson;
  const meaning = isStranger ? 'refused' : isLeftToAPerson ? 'attention' : MEANINGS[result.livenessStatus];
  badge('badge', meaning, isStranger ? texts.statuses.SPOOF.word : isLeftToAPerson ? texts.statuses.FAILED.word : word);
  element('verdict').textContent = isStranger ? texts.facts.differs : isLeftToAPerson ? texts.result.adjudication : verdict;
  element('why').textContent = isStranger ? texts.result.mismatch : isLeftToAPerson ? texts.result.adjudicationWhy : result.diagnostic ?? next;
  element('facts').replaceChildren(...factsOf(result, match ?? null).flatMap(([name, value]) => pair(name, value)));
  element('best-image').hidden = image === null;
  Object.assign(document.body.dataset, { status: result.livenessStatus, matched: String(match?.accepted) });
  if (result.portraitStatus !== undefined) document.body.dataset.portrait = result.portraitStatus;
  show('result');
  if (image !== null) guide.showImage(image, challenge, meaning);
}

function factsOf({ age, livenessMode, securityLevel, deliveredBy, portraitStatus, isSigned }, match) {
  const facts = [];
  const number = (value) => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 0 });
  if (match !== null) {
    const { matched, differs, score, scoreOf } = texts.facts;
    // Where identities are proven, the service has the threshold and says what follows from the score.
    if (match.threshold === undefined) facts.push([score, number(match.score)]);
    else facts.push([texts.facts.match, match.accepted ? matched : differs], [score, fill(scoreOf, { score: number(match.score), threshold: number(match.threshold) })]);
  }
  if (age !== undefined) {
    const words = age.aboveThreshold ? texts.facts.older : texts.facts.younger;
    facts.push([texts.facts.age, fill(words, { age: number(age.ageEstimated), threshold: number(age.threshold) })]);
  }
  facts.push([texts.facts.mode, `${texts.modes[livenessMode].name}, ${securityLevel}`]);
  if (portraitStatus !== undefined) facts.push([texts.facts.identity, texts.facts.portraits[portraitStatus]]);
  if (isSigned) facts.push([texts.facts.signature, texts.facts.signed]);
  facts.push([texts.facts.delivery, texts.facts[deliveredBy]]);
  return facts;
}

function pair(name, value) {
  return [['dt', name], ['dd', value]].map(([tag, words]) => Object.assign(document.createElement(tag), { textContent: words }));
}
