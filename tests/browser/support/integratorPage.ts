/** A minimal integrator's page: the documented calls, and every callback noted in `window.happened` for the test to read. */
export function integratorPage(bonafide: string): string {
  const scripts = ['api', 'ui'].map((name) => `bioserver-video-${name}`).concat('bioserver-environment-api', 'bioserver-network-check');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Service provider</title>
${scripts.map((name) => `<script src="${bonafide}/video-server/${name}.js"></script>`).join('\n')}
</head>
<body>
<video id="user-video" autoplay playsinline muted></video>
<script>
  window.happened = [];
  const note = (what, value) => window.happened.push({ what, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) });
  window.begin = async () => {
    const sessionId = await (await fetch('/init-liveness-session')).json();
    const options = {
      wspath: 'video-server/engine.io',
      bioserverVideoUrl: ${JSON.stringify(bonafide)},
      bioSessionId: window.sessionId || sessionId,
      onClientInitEnd: () => note('initEnd'),
      trackingFn: (info) => note('tracking', info),
      errorFn: (error) => note('error', error),
      showChallengeInstruction: (instruction) => note('instruction', instruction),
      showChallengeResult: (result) => note('result', result),
    };
    try {
      window.client = await BioserverVideo.initFaceCaptureClient(options);
      const stream = await BioserverVideo.getMediaStream({ videoId: 'user-video' });
      document.querySelector('#user-video').srcObject = stream;
      window.stream = stream;
      window.client.startCapture({ stream });
    } catch (error) {
      note('thrown', { code: error.code, name: error.name, error: error.error, message: error.message });
    }
  };
</script>
</body>
</html>`;
}
