import * as api from '../bioserver-environment-api.js';
import { publish } from './publish.js';

publish('BioserverEnvironment', api);
