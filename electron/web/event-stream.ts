import type { HostEvent } from '#contract';

export type EventSourceOptions = {
  /** Starts listening and returns the way to stop. */
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
  /** What a page that has just come, or come back, is told first. */
  readonly greeting: () => HostEvent;
  readonly onClose: () => void;
};

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 1000;
/** A page that reads nothing any more is let go; it asks again by itself when it wakes up. */
const UNREAD_LIMIT = 5000;

/** What a host announces, as Server-Sent Events, with a heartbeat so that a broken line is noticed. */
export function eventStream({ listen, greeting, onClose }: EventSourceOptions): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        if ((controller.desiredSize ?? 0) > -UNREAD_LIMIT) return controller.enqueue(encoder.encode(text));
        stop();
        controller.error(new Error('the page does not read its events'));
      };
      const tell = (event: HostEvent) => write(`data: ${JSON.stringify(event)}\n\n`);
      write(`retry: ${RECONNECT_MS}\n\n`);
      tell(greeting());
      const unsubscribe = listen(tell);
      const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
      stop = () => {
        stop = () => {};
        clearInterval(heartbeat);
        unsubscribe();
        onClose();
      };
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
