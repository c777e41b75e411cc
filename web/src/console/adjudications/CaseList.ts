import { element } from '../../ui/element.js';
import { line, momentOf, say, scoreOf } from './page.js';
import type { Case, OpenCases } from './Service.js';
import { en } from './texts/en.js';

/** The table of open cases. */
export class CaseList {
  readonly #open: (one: Case) => void;

  /** @param open what happens to the case that a person chose. */
  constructor(open: (one: Case) => void) {
    this.#open = open;
  }

  show({ cases, more }: OpenCases): void {
    element('none').hidden = cases.length > 0;
    element('cases').hidden = cases.length === 0;
    element('more').hidden = !more;
    element('rows').replaceChildren(...cases.map((one) => this.#rowOf(one)));
    line('cases-problem', '');
    say(cases.length === 0 ? en.cases.none : en.cases.found(cases.length));
  }

  #rowOf(one: Case): HTMLTableRowElement {
    const row = document.createElement('tr');
    const what = one.kind === 'PORTRAIT' ? en.kinds.PORTRAIT : `${en.kinds.ID_DOCUMENT}, ${one.type}`;
    row.append(
      cell(en.cases.since, momentOf(one.submitDateTime)), cell(en.cases.what, what), cell(en.cases.business, one.businessId ?? '–'),
      cell(en.cases.score, scoreOf(one.score), 'number'),
    );
    const button = document.createElement('button');
    button.className = 'button slim';
    button.type = 'button';
    button.textContent = en.cases.compare;
    button.setAttribute('aria-label', `${en.cases.compare}: ${what}, ${momentOf(one.submitDateTime)}`);
    button.addEventListener('click', () => this.#open(one));
    const last = cell('', '', 'number');
    last.append(button);
    row.append(last);
    return row;
  }
}

function cell(label: string, text: string, name = ''): HTMLTableCellElement {
  const made = document.createElement('td');
  made.className = name;
  // On narrow screens the heads of the columns stand in the cells.
  if (label !== '') made.dataset['label'] = label;
  made.textContent = text;
  return made;
}
