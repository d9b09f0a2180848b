/** An API key as a machine carries it: `xh_<id without dashes>_<secret>`. */
export function writeKey(id: string, secret: string): string {
  return `xh_${id.replaceAll("-", "")}_${secret}`;
}

/** Reads it back; null where it is none. */
export function readKey(text: string): { readonly id: string; readonly secret: string } | null {
  const parts = /^xh_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/.exec(
    text,
  );
  if (parts === null) return null;
  return { id: parts.slice(1, 6).join("-"), secret: parts[6] ?? "" };
}
