// Every word of the pages comes from one file per language.
const LANGUAGES = { en: 'English', es: 'Español', fr: 'Français', ja: '日本語' };
const CHOICE = 'language';

/** The texts of the language that is shown. */
export let texts = {};

/** Loads the person's language, fills the page with it and offers the others. */
export async function loadTexts() {
  const language = chosenLanguage();
  texts = await (await fetch(`/texts/${language}.json`)).json();
  document.documentElement.lang = language;
  document.title = texts.page.title;
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = textAt(place.dataset.text);
  for (const place of document.querySelectorAll('[data-label]')) place.setAttribute('aria-label', textAt(place.dataset.label));
  offerLanguages(language);
}

/** Puts values into a text's {places}. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

function chosenLanguage() {
  const wishes = [localStorage.getItem(CHOICE), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wishes.find((wish) => Object.hasOwn(LANGUAGES, wish ?? '')) ?? 'en';
}

function offerLanguages(current) {
  const select = document.getElementById('language');
  for (const [tag, name] of Object.entries(LANGUAGES)) select.append(new Option(name, tag, false, tag === current));
  select.addEventListener('change', () => {
    localStorage.setItem(CHOICE, select.value);
    location.reload();
  });
}

function textAt(path) {
  const found = path.split('.').reduce((branch, name) => branch?.[name], texts);
  if (typeof found !== 'string') throw new Error(`There is no text ${path}`);
  return found;
}
