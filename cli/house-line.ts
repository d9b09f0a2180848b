import { z } from "zod";
import type { Session, SessionFile } from "./session-file.ts";

const problem = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.object({ zh: z.string(), en: z.string() }),
  requestId: z.string(),
  invalid: z.array(z.object({ at: z.string(), says: z.string() })).optional(),
});
/** A refusal as the house sends it (problem+json, RFC 9457). */
export type Problem = z.infer<typeof problem>;

export type Asked = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** From the root of the house, `/api/…`, parameters filled in. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Bytes instead of a body. */
  readonly file?: AsyncIterable<Uint8Array>;
};

export type Answer =
  | { readonly kind: "done"; readonly body: unknown }
  | { readonly kind: "file"; readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** The secret would travel readable. */
  | { readonly kind: "unsafe" }
  | { readonly kind: "unreachable"; readonly why: string };

/** The one house a command speaks to. */
export type HouseLine = {
  readonly address: string;
  /** A machine's key is in use, which goes before any session. */
  readonly keyed: boolean;
  readonly ask: (asked: Asked) => Promise<Answer>;
  /** The data an open page was written from, asked as a visitor; null where there is no such page. */
  readonly readPage: (
    path: string,
  ) => Promise<{ readonly kind: "page"; readonly data: unknown } | (Answer & { kind: "unreachable" })>;
};

const waitMs = 2 * 60_000;
const waitForFileMs = 60 * 60_000;

/**
 * Speaks to the house at `address` with the machine's key, else with the session kept for that very address. A session that
 * a reply opens or ends is kept or dropped. Secrets go over TLS or stay on this machine.
 */
export function houseLine(
  address: string,
  { key, session }: { key: string | undefined; session: SessionFile },
): HouseLine {
  const origin = new URL(address).origin;
  return {
    address: origin,
    keyed: key !== undefined,
    ask: async (asked) => {
      const kept = key === undefined ? sessionFor(session, origin) : null;
      const carries = asked.method !== "GET" && /\/(session|password|totp|invitations)\b/.test(asked.path);
      const secret = key !== undefined || kept !== null || carries;
      if (secret && !isPrivate(origin)) return { kind: "unsafe" };
      try {
        const response = await fetch(addressOf(origin, asked), {
          ...request(asked),
          headers: headersOf(asked, { origin, key, kept }),
        });
        keepSession(session, origin, response.headers.getSetCookie());
        return await answerOf(response, asked);
      } catch (failure) {
        return { kind: "unreachable", why: whyOf(failure) };
      }
    },
    readPage: async (path) => {
      try {
        // A subject that was merged into another leads there.
        const response = await fetch(new URL(path, origin), {
          signal: AbortSignal.timeout(waitMs),
          redirect: "follow",
        });
        return { kind: "page", data: response.ok ? pageData(await response.text()) : null };
      } catch (failure) {
        return { kind: "unreachable", why: whyOf(failure) };
      }
    },
  };
}

/** Each open page carries, as JSON, what it was written from. */
function pageData(html: string): unknown {
  const data = /<script type="application\/json" id="page">([^<]*)<\/script>/.exec(html)?.[1];
  return data === undefined ? null : JSON.parse(data);
}

function sessionFor(file: SessionFile, origin: string): Session | null {
  const kept = file.read();
  return kept !== null && new URL(kept.address).origin === origin ? kept : null;
}

function isPrivate(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

function addressOf(origin: string, { path, query = {} }: Asked): URL {
  const address = new URL(path, origin);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
}

function request({ method, body, file }: Asked): RequestInit {
  const signal = AbortSignal.timeout(file === undefined ? waitMs : waitForFileMs);
  // A house that moves says so at its door; a secret is not carried after it.
  const always = { method, signal, redirect: "manual" } as const;
  if (file !== undefined) return { ...always, body: file, duplex: "half" };
  return body === undefined ? always : { ...always, body: JSON.stringify(body) };
}

function headersOf(
  asked: Asked,
  { origin, key, kept }: { origin: string; key: string | undefined; kept: Session | null },
): Record<string, string> {
  const bodied = asked.body === undefined ? {} : { "content-type": "application/json" };
  return {
    accept: "application/json, application/problem+json, */*",
    "user-agent": "xinheng-cli",
    // The house takes a change by cookie only from its own address (its Origin check).
    origin,
    ...(asked.file === undefined ? bodied : { "content-type": "application/octet-stream" }),
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    ...(kept === null ? {} : { cookie: `${cookieName(origin)}=${kept.token}` }),
  };
}

function cookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-xinheng" : "xinheng";
}

function keepSession(file: SessionFile, origin: string, cookies: readonly string[]): void {
  const cookie = cookies.find((sent) => sent.startsWith(`${cookieName(origin)}=`));
  if (cookie === undefined) return;
  const token = /^[^=]+=([^;]*)/.exec(cookie)?.[1] ?? "";
  const expires = Date.parse(/;\s*expires=([^;]+)/i.exec(cookie)?.[1] ?? "");
  if (token === "" || expires <= Date.now()) {
    file.remove();
    return;
  }
  // Without an end of its own the cookie would go with the browser; here it lasts until the house has forgotten it.
  const expiresAt = new Date(Number.isNaN(expires) ? Date.now() + 12 * 3_600_000 : expires).toISOString();
  file.save({ address: origin, token, expiresAt });
}

async function answerOf(response: Response, { path }: Asked): Promise<Answer> {
  const type = response.headers.get("content-type") ?? "";
  if (response.ok && type.includes("application/json")) return { kind: "done", body: await response.json() };
  if (response.ok && response.headers.has("content-disposition") && response.body !== null) {
    return { kind: "file", name: nameOf(response.headers.get("content-disposition") ?? ""), bytes: response.body };
  }
  const read = type.includes("problem+json") ? problem.safeParse(await response.json()) : null;
  if (read?.success === true) return { kind: "refused", problem: read.data };
  await response.body?.cancel();
  return { kind: "unreachable", why: `${response.status} ${path}: not an answer of Xinheng` };
}

/** The name without any folder: where it goes is not the house's to say. */
function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? "file";
  try {
    return decodeURIComponent(encoded)
      .replaceAll(/[/\\\p{Cc}]/gu, "_")
      .replace(/^\.+/, "_");
  } catch {
    return "file";
  }
}

function whyOf(failure: unknown): string {
  const cause = failure instanceof Error && failure.cause !== undefined ? failure.cause : failure;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
