import * as api from '../bioserver-video-ui.js';
import { publish } from '../../capture/publish.js';

publish('BioserverVideoUI', api);
