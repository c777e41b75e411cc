/* global navigator, window, document, atob, createImageBitmap, DOMMatrix, getComputedStyle, requestAnimationFrame */
// Runs within the page, before its own scripts. Must need nothing outside itself: it is sent as text.

/** Puts a picture that comes from elsewhere in place of the camera, and tells from where what the page shows meanwhile. */
export function lendCamera() {
  const SHORTEST_MS = 66;
  const HAIR_AND_CHIN = 1.25;
  const state = { light: null };

  navigator.mediaDevices.getUserMedia = async () => {
    const claim = await window.bonafideOpenCamera();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [claim.width, claim.height];
    const context = canvas.getContext('2d', { alpha: false });
    const stream = canvas.captureStream(claim.frameRate);
    const [track] = stream.getVideoTracks();
    claimedBy(track, claim);
    watchLight();
    await show(context);
    void play(track, context);
    return stream;
  };

  async function play(track, context) {
    while (track.readyState === 'live') {
      const begun = performance.now();
      await show(context);
      const rest = SHORTEST_MS - (performance.now() - begun);
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }

  async function show(context) {
    const coded = await window.bonafideNextFrame({ words: words(), dot: dot(), size: size(), light: state.light });
    const bytes = Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    context.drawImage(picture, 0, 0);
    picture.close();
  }

  function claimedBy(track, { label, width, height, frameRate }) {
    const settings = { width, height, frameRate, facingMode: 'user', deviceId: 'simulated' };
    Object.defineProperty(track, 'label', { get: () => label });
    track.getSettings = () => settings;
  }

  /** The one instruction, as it can be read. */
  function words() {
    const place = find('#instruction, [data-bonafide-instruction]');
    return place !== null && isSeen(place) ? place.textContent.trim() : '';
  }

  /** The last dot drawn is the next one, the last circle the point that the head steers; told in the unmirrored picture, in radii. */
  function dot() {
    const drawing = document.querySelector('#wbs-graphics-overlay');
    const dots = drawing?.querySelectorAll(':scope > g > circle') ?? [];
    const point = drawing?.querySelector(':scope > circle:last-child');
    if (dots.length === 0 || !point || !isSeen(drawing)) return null;
    const [target, steered] = [dots[dots.length - 1], point].map((circle) => circle.getBoundingClientRect());
    const radius = target.width / 2;
    const right = middle(target).x - middle(steered).x;
    const down = middle(target).y - middle(steered).y;
    const mirrored = new DOMMatrix(getComputedStyle(document.querySelector('video')).transform).a < 0;
    return { index: dots.length - 1, right: (mirrored ? -right : right) / radius, down: down / radius };
  }

  /** The height of a face that fills the oval, with hair and chin inside, over what the picture holds comfortably. */
  function size() {
    const [oval, video] = [find('[data-bonafide-oval]'), find('video')];
    if (oval === null || video === null || !isSeen(oval) || !(video.videoWidth > 0)) return null;
    const box = video.getBoundingClientRect();
    const [across, down] = [box.width / video.videoWidth, box.height / video.videoHeight];
    const scale = getComputedStyle(video).objectFit === 'cover' ? Math.max(across, down) : Math.min(across, down);
    const face = oval.getBoundingClientRect().height / HAIR_AND_CHIN;
    return face / scale / Math.min(video.videoHeight, video.videoWidth * 4 / 3);
  }

  /** A surface may lie in a shadow tree of its own, over the page. */
  function find(selector) {
    const within = document.querySelector('[data-bonafide-surface]')?.shadowRoot?.querySelector(selector);
    return within ?? document.querySelector(selector);
  }

  function middle({ x, y, width, height }) {
    return { x: x + width / 2, y: y + height / 2 };
  }

  function isSeen(element) {
    return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  }

  /** The colour that the page shows around the face, from one repaint to the next. */
  function watchLight() {
    const shown = find('[data-bonafide-light]');
    state.light = shown !== null && isSeen(shown) ? colourOf(getComputedStyle(shown)) : null;
    requestAnimationFrame(watchLight);
  }

  function colourOf({ backgroundColor, fill }) {
    for (const colour of [backgroundColor, fill]) {
      const numbers = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
      if (numbers === null || numbers[4] === '0') continue;
      return `#${numbers.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
    }
    return null;
  }
}
