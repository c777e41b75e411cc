/** The oldest browsers of the support table; the syntax of every script is brought down to what they all read. */
export const target = ['es2017', 'chrome60', 'firefox79', 'safari15'];

/** What all bundles have in common. */
export const common = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  target,
};

/** Name of each WebCapture script. */
export const scripts = ['bioserver-environment-api', 'bioserver-network-check', 'bioserver-video-ui', 'bioserver-video-api'];
