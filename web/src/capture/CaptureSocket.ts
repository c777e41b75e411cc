import { SUBPROTOCOL, type ClientMessage, type ServerMessage } from './protocol/messages.js';
import { parseServerMessage } from './protocol/parse.js';
import { ProtocolError } from './protocol/reader.js';

/** What a {@link CaptureSocket} reports. */
export interface SocketListener {
  opened(): void;
  received(message: ServerMessage): void;
  /** The server sent something that is not in the protocol. */
  garbled(reason: string): void;
  closed(code: number): void;
}

const NORMAL_CLOSURE = 1000;

/** One WebSocket that speaks the capture protocol. */
export class CaptureSocket {
  readonly #socket: WebSocket;
  #listener: SocketListener | null;

  /** Resolves when the connection is over, whoever ended it. */
  readonly over: Promise<void>;

  /** Opens the connection. @throws SyntaxError when the address is none. */
  constructor(url: string, listener: SocketListener) {
    this.#listener = listener;
    this.#socket = new WebSocket(url, SUBPROTOCOL);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onopen = () => this.#listener?.opened();
    this.#socket.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
    this.over = new Promise((resolve) => {
      this.#socket.onclose = (event) => {
        resolve();
        this.#listener?.closed(event.code);
      };
    });
  }

  /** Bytes handed over that have not left this machine. */
  get backlog(): number {
    return this.#socket.bufferedAmount;
  }

  send(message: ClientMessage): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  sendMedia(message: Uint8Array<ArrayBuffer>): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(message);
  }

  /** Ends the connection and reports nothing more. Safe to call twice. */
  close(): void {
    this.#listener = null;
    this.#socket.close(NORMAL_CLOSURE);
  }

  #receive(data: unknown): void {
    if (this.#listener === null) return;
    try {
      if (typeof data !== 'string') throw new ProtocolError('a binary message came from the server');
      this.#listener.received(parseServerMessage(data));
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#listener.garbled(error.message);
    }
  }
}
