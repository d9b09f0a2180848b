import { sha256 } from "@noble/hashes/sha2.js";
import { base64urlnopad, utf8 } from "@scure/base";
import { z } from "zod";

/**
 * Selective disclosure for JSON Web Tokens (SD-JWT, RFC 9901): the signed part holds digests, and beside it stand the
 * disclosures of what this reader may know. Whoever holds no disclosure learns nothing from its digest but that it is there.
 */
export type Disclosure = { readonly name: string; readonly value: unknown; readonly digest: string };

/** A token taken apart; nothing of it is checked against a key here. */
export type SdJwt = {
  readonly header: unknown;
  readonly payload: unknown;
  /** What the signature is over, and the signature, in base64url. */
  readonly signed: string;
  readonly signature: string;
  readonly disclosures: readonly Disclosure[];
};

/** One disclosure of a named value: base64url of `[salt, name, value]` (RFC 9901, 4.2.1). */
export function disclosureOf(salt: string, name: string, value: unknown): string {
  return encoded(JSON.stringify([salt, name, value]));
}

/** What stands for it in the signed part (RFC 9901, 4.2.3). */
export function digestOf(disclosure: string): string {
  return base64urlnopad.encode(sha256(utf8.decode(disclosure)));
}

/** Text as base64url without padding. */
export function encoded(text: string): string {
  return base64urlnopad.encode(utf8.decode(text));
}

const named = z.tuple([z.string(), z.string(), z.unknown()]);

/** Takes `header.payload.signature~disclosure~…~` apart; null where it is no such text. */
export function readSdJwt(text: string): SdJwt | null {
  const [token = "", ...rest] = text.trim().split("~");
  const [header = "", payload = "", signature = "", ...more] = token.split(".");
  if (signature === "" || more.length > 0 || rest.at(-1) !== "") return null;
  try {
    return {
      header: JSON.parse(decoded(header)) as unknown,
      payload: JSON.parse(decoded(payload)) as unknown,
      signed: `${header}.${payload}`,
      signature,
      disclosures: rest.slice(0, -1).map((disclosure) => {
        const [, name, value] = named.parse(JSON.parse(decoded(disclosure)));
        return { name, value, digest: digestOf(disclosure) };
      }),
    };
  } catch {
    // Every way in which a text can fail to be one comes to the same for the reader.
    return null;
  }
}

function decoded(text: string): string {
  return utf8.encode(base64urlnopad.decode(text));
}
