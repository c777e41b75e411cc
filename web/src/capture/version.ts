/** Version of the browser SDK, told to the server with each capture. */
export const SDK_VERSION = '0.1.0';
