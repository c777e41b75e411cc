/** Finds an element that the page is known to have. */
export function element(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found;
}

/** Shows one screen and hides the others. The heading takes the focus, so that a screen reader begins there. */
export function show(screen) {
  if (document.body.dataset.screen === screen) return;
  document.body.dataset.screen = screen;
  for (const section of document.querySelectorAll('[data-of]')) section.hidden = section.dataset.of !== screen;
  document.querySelector(`[data-of="${screen}"] h1`).focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** Sets the sign and word that stand over an outcome: good, attention or refused, never told by colour alone. */
export function badge(id, meaning, words) {
  const holder = element(id);
  holder.dataset.meaning = meaning;
  holder.lastElementChild.textContent = words;
}
