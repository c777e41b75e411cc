/** A page with the UI script alone and a video, laid out as pages do: the wrapper fills the window, the video may be mirrored. */
export function graphicsPage({ mirrored }: { readonly mirrored: boolean }): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Graphics</title>
<style>
  body { margin: 0; background: #222 }
  #stage { position: relative; width: 100vw; height: 80vh; margin: 0 auto }
  #user-video { width: 100%; height: 100%; object-fit: cover; display: block; ${mirrored ? 'transform: scaleX(-1)' : ''} }
  #best-image-wrapper { width: 240px; height: 320px; margin: 12px auto }
</style>
<script src="/video-server/bioserver-video-ui.js"></script></head>
<body><div id="stage"><video id="user-video" autoplay playsinline muted></video></div><div id="best-image-wrapper"></div></body></html>`;
}
