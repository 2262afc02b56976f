/** Faults a test plants: the next calls of a method go wrong in the way it says. */

export interface FaultOptions {
  /** HTTP status; 500 with an empty body unless `error` says more. */
  status?: number;
  /** `{ok: false, error}`, with status 200 unless another is given. */
  error?: string;
  /** Seconds: 429 with `Retry-After`. */
  retryAfter?: number;
  /** The connection is reset in place of an answer. */
  cut?: boolean;
  /** No answer ever comes. */
  hang?: boolean;
  /** The call is carried out, only its answer goes wrong: the message stands in the channel, the bot does not know. */
  afterwards?: boolean;
  /** How many calls go wrong; 1 unless given. */
  times?: number;
}

export interface Fault {
  /** Calls that are still to go wrong. */
  left(): number;
  end(): void;
}

export interface Faults {
  /** `method` is that of the Web API, or "response_url". */
  fail(method: string, options: FaultOptions): Fault;
  take(method: string): FaultOptions | null;
}

export function createFaults(): Faults {
  const planted: { method: string; options: FaultOptions; left: number }[] = [];
  return {
    fail(method, options) {
      const fault = { method, options, left: options.times ?? 1 };
      planted.push(fault);
      return {
        left: () => fault.left,
        end: () => {
          fault.left = 0;
        },
      };
    },
    take(method) {
      const fault = planted.find((one) => one.method === method && one.left > 0);
      if (!fault) return null;
      fault.left -= 1;
      return fault.options;
    },
  };
}
