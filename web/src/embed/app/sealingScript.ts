import { BlobSink, CapsuleWriter } from '../../capsule/index.js';
import { publish } from '../../capture/publish.js';
import { SEALING_NAME, type Sealing } from './sealing.js';

publish(SEALING_NAME, { CapsuleWriter, BlobSink } satisfies Sealing);
