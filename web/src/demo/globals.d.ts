// The four scripts, as a page with plain script tags sees them.
import type * as Environment from '../webcapture/bioserver-environment-api.js';
import type * as NetworkCheck from '../webcapture/bioserver-network-check.js';
import type * as VideoUI from '../webcapture/bioserver-video-ui.js';
import type * as Video from '../webcapture/bioserver-video-api.js';

declare global {
  const BioserverEnvironment: typeof Environment;
  const BioserverNetworkCheck: typeof NetworkCheck;
  const BioserverVideoUI: typeof VideoUI;
  const BioserverVideo: typeof Video;
}
