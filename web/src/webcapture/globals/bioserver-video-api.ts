import * as api from '../bioserver-video-api.js';
import { publish } from './publish.js';

publish('BioserverVideo', api);
