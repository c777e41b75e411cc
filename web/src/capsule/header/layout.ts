/** Where things are in the clear header. */
export const at = { version: 8, keyId: 9, encapsulated: 25, sessionIdLength: 57, sessionId: 58 } as const;

export const keyIdSize = 16;
export const headerTagSize = 32;

/** A first byte beyond ASCII and both kinds of line ending: a transfer that mangles text is caught here, as in PNG. */
export const magic = new Uint8Array([0x89, 0x42, 0x46, 0x43, 0x0D, 0x0A, 0x1A, 0x0A]);
