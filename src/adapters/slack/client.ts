/** How Slack's Web API is called: with an end to every wait, no retries of the library's own, and through a proxy where there is one. */
import type { webApi } from "@slack/bolt";
import { EnvHttpProxyAgent, fetch as proxied } from "undici";
import type { SlackConfig } from "./config.ts";

/** Milliseconds for one call. */
export const TIMEOUT = 8_000;

type Fetch = NonNullable<webApi.WebClientOptions["fetch"]>;

export interface Network {
  /** For the socket, too; undefined without a proxy. */
  dispatcher: EnvHttpProxyAgent | undefined;
  options: webApi.WebClientOptions;
}

/** A call through response_url brings no end of its own. */
const ended =
  (send: Fetch): Fetch =>
  (url, init) =>
    send(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT) });

/** The proxy's own fetch: it does not know the form data of the global one, which only file uploads use. */
const throughProxy =
  (dispatcher: EnvHttpProxyAgent): Fetch =>
  (url, { method = "GET", headers = {}, body, redirect = "follow", signal } = {}) =>
    proxied(url, { method, headers, body: typeof body === "string" ? body : null, redirect, signal: signal ?? null, dispatcher });

/** Posts are not sent again by the library: after a cut connection it would post twice. */
export function networkOf({ apiUrl, proxy }: Pick<SlackConfig, "apiUrl" | "proxy">): Network {
  const dispatcher = proxy === null ? undefined : new EnvHttpProxyAgent({ httpProxy: proxy.url, httpsProxy: proxy.url, noProxy: proxy.except });
  const send: Fetch = dispatcher === undefined ? (url, init) => fetch(url, init) : throughProxy(dispatcher);
  return {
    dispatcher,
    options: { timeout: TIMEOUT, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, fetch: ended(send), ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }) },
  };
}
