import * as api from '../bioserver-network-check.js';
import { publish } from './publish.js';

publish('BioserverNetworkCheck', api);
