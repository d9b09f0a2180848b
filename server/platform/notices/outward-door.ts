import { lookup } from "node:dns/promises";
import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { BlockList, isIP } from "node:net";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

export type OutwardRefusal = Refusal<"hook-address-insecure" | "hook-address-inside">;
type Way = { readonly url: URL; readonly ip: string; readonly family: 4 | 6 };

/** The one door by which the house asks other machines. It goes to no address inside the network unless allowed. */
export type OutwardDoor = {
  /** Where an address leads, looked up and judged; asked again before each sending, for names are pointed elsewhere. */
  readonly judge: (address: string) => Promise<Way | OutwardRefusal>;
  /** The status of the answer. Follows no redirect, reads no body. Throws where nobody answers in time. */
  readonly post: (way: Way, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;
};

const waitMs = 15_000;

/** `allowed`: ranges inside the network that may be asked, as `10.1.2.0/24`. */
export function openOutwardDoor(allowed: readonly string[]): OutwardDoor {
  const inner = blockListOf(innerRanges);
  const open = blockListOf(allowed);
  return {
    judge: async (address) => {
      const url = new URL(address);
      const host = url.hostname.replace(/^\[|\]$/g, "");
      const found = await addressesOf(host);
      const [first] = found;
      const lead = found.map(({ ip, family }) => ({
        family,
        isOpen: holds(open, ip, family),
        isInner: holds(inner, ip, family),
      }));
      const allOpen = lead.length > 0 && lead.every(({ isOpen }) => isOpen);
      if (url.username !== "" || url.password !== "" || (url.protocol !== "https:" && !allOpen))
        return refuse("hook-address-insecure");
      // One inner address among several is enough: whoever owns the name chooses which is used.
      if (first === undefined || lead.some(({ isInner, isOpen }) => isInner && !isOpen))
        return refuse("hook-address-inside", { host: host.slice(0, 100) });
      return { url, ...first };
    },
    post: ({ url, ip, family }, headers, body) =>
      new Promise((resolve, reject) => {
        const ask = url.protocol === "https:" ? requestTls : requestPlain;
        const sent = ask(
          url,
          {
            method: "POST",
            headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
            // To the very address that was judged, whatever the name says by now.
            lookup: (_host, options, done) => {
              if (options.all === true) done(null, [{ address: ip, family }]);
              else done(null, ip, family);
            },
            agent: false,
            signal: AbortSignal.timeout(waitMs),
          },
          (answer) => {
            answer.destroy();
            resolve(answer.statusCode ?? 0);
          },
        );
        sent.on("error", reject);
        sent.end(body);
      }),
  };
}

async function addressesOf(host: string): Promise<{ ip: string; family: 4 | 6 }[]> {
  const family = isIP(host);
  if (family !== 0) return [{ ip: host, family: family === 6 ? 6 : 4 }];
  try {
    const found = await lookup(host, { all: true });
    return found.map(({ address, family: kind }) => ({ ip: address, family: kind === 6 ? 6 : 4 }));
  } catch {
    return [];
  }
}

/** IANA's special-purpose registries (RFC 6890 and its successors): what is not of the open internet. */
const innerRanges: readonly string[] = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64"],
  ...["2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
];

/** Whether it is a range as `10.0.0.0/8` or `fd00::/8`. */
export function isRange(text: string): boolean {
  const [address = "", bits = ""] = text.split("/");
  const family = isIP(address);
  return family !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32);
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits = ""] = range.split("/");
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? "ipv6" : "ipv4");
  }
  return list;
}

function holds(list: BlockList, ip: string, family: 4 | 6): boolean {
  return list.check(ip, family === 6 ? "ipv6" : "ipv4");
}
