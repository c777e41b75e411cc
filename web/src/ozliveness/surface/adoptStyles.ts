/** Gives a shadow root its styles: as an object where the browser can, which every content security policy allows, else as an element. */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Chrome before 73, Firefox before 101, Safari before 16.4.
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}
