import * as api from '../bioserver-video-ui.js';
import { publish } from './publish.js';

publish('BioserverVideoUI', api);
