/** What may be written of a failure: its kind, its code, where it happened. Never its message, which may quote data. */
export type FaultOfOurs = { readonly name: string; readonly code?: string; readonly stack?: string };

/** Told where nobody asked over HTTP: followers, clocks, daily deeds, long work. `where` is the deed's or queue's name. */
export type TellFault = (where: string, failure: unknown) => void;

const mostFrames = 7;

/** Reads what was thrown, whatever it was. The stack is its frames alone, without the line that repeats the message. */
export function faultOfOurs(failure: unknown): FaultOfOurs {
  if (!(failure instanceof Error)) return { name: "failure" };
  const frames = failure.stack?.split("\n").filter((line) => line.startsWith("    at "));
  return {
    name: failure.name,
    ...("code" in failure && typeof failure.code === "string" ? { code: failure.code } : {}),
    ...(frames === undefined ? {} : { stack: frames.slice(0, mostFrames).join("\n") }),
  };
}
