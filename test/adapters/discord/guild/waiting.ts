/** Waiting for the bot, with an error that says what it was that did not come. */

export class NoAnswer extends Error {
  override name = "NoAnswer";
}

export interface Pending<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: Error): void;
}

/** A promise that rejects with NoAnswer when nothing came in time; its timer is gone as soon as it is settled. */
export function pending<Value>(what: string, within: number, settled: () => void = () => {}): Pending<Value> {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  const timer = setTimeout(() => end(() => reject(new NoAnswer(`${what}: nothing came within ${within} ms`))), within);
  const end = (settle: () => void) => {
    clearTimeout(timer);
    settle();
    settled();
  };
  // A caller that only delivers and never awaits is no error of the process.
  promise.catch(() => {});
  return { promise, resolve: (value) => end(() => resolve(value)), reject: (error) => end(() => reject(error)) };
}

/** Callbacks told once when something becomes true. */
export function createSignal(): { wait(what: string, within: number): Promise<void>; raise(): void } {
  const waiting = new Set<Pending<void>>();
  return {
    wait(what, within) {
      const one: Pending<void> = pending(what, within, () => waiting.delete(one));
      waiting.add(one);
      return one.promise;
    },
    raise() {
      for (const one of [...waiting]) one.resolve();
    },
  };
}
