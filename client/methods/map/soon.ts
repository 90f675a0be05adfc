const tasks: (() => void)[] = [];
let port: MessagePort | null = null;

/** Runs a task after what waits already, input and frames among it; without the four milliseconds that a timer takes. */
export function soon(task: () => void): void {
  tasks.push(task);
  port ??= opened();
  port.postMessage(null);
}

function opened(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => tasks.shift()?.());
  port1.start();
  return port2;
}
