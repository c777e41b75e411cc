import * as api from '../bioserver-network-check.js';
import { publish } from '../../capture/publish.js';

publish('BioserverNetworkCheck', api);
