export { Builder as default, type Verification } from './Builder.js';
export type { SystemMessage } from './messages.js';
export type {
  CameraConfig, CompressionAlgorithm, Credential, Endpoint, Instruction, InstructionOptions, License, ProxyMiddleware,
} from './types.js';
