// Usage: node face-api.mjs
// Times @vladmandic/face-api's descriptor (WebAssembly backend) of a ready 150×150 chip; prints name, median, 90th percentile.
import { descriptorNetwork } from '../../tests/Bonafide.Vision.Tests/reference/face-api.mjs';
import { report, time } from './timing.mjs';

const { network, chip } = descriptorNetwork();
report('face-api, descriptor of a ready chip', await time(40, () => network.computeFaceDescriptor(chip)));
