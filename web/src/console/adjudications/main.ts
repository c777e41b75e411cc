import { element } from '../../ui/element.js';
import { CaseList } from './CaseList.js';
import { CaseView } from './CaseView.js';
import { fillTexts, line, say, show } from './page.js';
import { Refused, Service, type OpenCases } from './Service.js';
import { en } from './texts/en.js';

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

// The key lies in this variable's object and in no storage: it is gone with the page.
let service: Service | null = null;
let open: OpenCases | null = null;

const view = new CaseView(async (decision) => {
  await list();
  line('told', en.decided[decision]);
  say(en.decided[decision]);
}, failed);

const cases = new CaseList((one) => {
  if (service !== null && open !== null) void view.open(one, service, open.thresholds);
});

/** @throws what the server refused. */
async function list(): Promise<void> {
  if (service === null) return;
  open = await service.cases();
  line('told', '');
  cases.show(open);
  show('cases');
}

function failed(error: unknown, place: string): void {
  const isTurnedAway = error instanceof Refused && (error.status === UNAUTHORIZED || error.status === FORBIDDEN);
  if (isTurnedAway) signOut();
  line(isTurnedAway ? 'sign-in-problem' : place, error instanceof Error ? error.message : String(error));
}

function signOut(): void {
  service = null;
  open = null;
  view.close();
  element('rows').replaceChildren();
  line('sign-in-problem', '');
  show('sign-in');
}

element('sign-in', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const [key, person] = [element('key', HTMLInputElement), element('person', HTMLInputElement)];
  const missing = [key, person].find(({ value }) => value.trim() === '');
  line('sign-in-problem', missing === undefined ? '' : en.signIn.missing);
  if (missing !== undefined) {
    missing.focus();
    return;
  }
  service = new Service(key.value.trim(), person.value.trim());
  key.value = '';
  list().catch((error: unknown) => {
    service = null;
    failed(error, 'sign-in-problem');
  });
});
element('sign-out').addEventListener('click', signOut);
for (const id of ['refresh', 'back']) {
  element(id).addEventListener('click', () => {
    view.close();
    list().catch((error: unknown) => failed(error, id === 'refresh' ? 'cases-problem' : 'case-problem'));
  });
}

fillTexts();
show('sign-in');
document.documentElement.dataset['ready'] = 'true';
