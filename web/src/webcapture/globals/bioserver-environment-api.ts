import * as api from '../bioserver-environment-api.js';
import { publish } from '../../capture/publish.js';

publish('BioserverEnvironment', api);
