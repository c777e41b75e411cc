import * as api from '../bioserver-video-api.js';
import { publish } from '../../capture/publish.js';

publish('BioserverVideo', api);
