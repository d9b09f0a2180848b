/** What of the roll is asked for. */
export type AskedMembers = { readonly state?: "current" | "ended"; readonly q?: string; readonly joined?: number };

/** The filter of the roll as the address bar holds it; what somebody changed there by hand falls away. */
export function askedMembers(asked: URLSearchParams): AskedMembers {
  const state = asked.get("state");
  const q = asked.get("q")?.trim().slice(0, 100) ?? "";
  const joined = Number(asked.get("joined"));
  return {
    ...(state === "current" || state === "ended" ? { state } : {}),
    ...(q === "" ? {} : { q }),
    ...(Number.isInteger(joined) && joined >= 1900 && joined <= 2200 ? { joined } : {}),
  };
}
