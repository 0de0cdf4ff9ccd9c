/** Socket.IO's client as far as a connection uses it, with the server's side in the test's hands. */

type Listener = (message: unknown) => void;

export class FakeSocket {
  connected = false;
  active = true;
  connects = 0;
  sent: string[] = [];
  engine = { closed: 0, close: () => this.engine.closed++ };
  delays: number[] = [];
  io = { engine: this.engine, reconnectionDelay: (ms: number) => this.delays.push(ms) };
  answer: (event: string) => Promise<unknown> = () => new Promise(() => {});
  private listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
  deliver(event: string, message?: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(message);
  }
  timeout(ms: number) {
    return {
      emitWithAck: (event: string) => {
        this.sent.push(event);
        const late = new Promise((_, reject) => setTimeout(() => reject(new Error('operation has timed out')), ms));
        return Promise.race([this.answer(event), late]);
      },
    };
  }
  connect(): this {
    this.connects++;
    return this;
  }
  disconnect(): this {
    this.connected = false;
    return this;
  }
  open(): void {
    this.connected = true;
    this.deliver('connect');
  }
}
