import type { CharterBody, CharterPost, CharterResolution } from "./charter.ts";

/** A body as it begins: two thirds present, more than half of them, no proxies. The draft's faults tell what is missing. */
export function newBody(id: string, name: string, article: string): CharterBody {
  return {
    id,
    name,
    article,
    kind: "branch",
    meetingsPerYear: 1,
    noticeDays: 7,
    means: ["in-person"],
    quorum: ">=2/3",
    majority: { share: ">1/2", of: "present" },
    proxies: { heldMost: 0, notFor: [] },
  };
}

type Place = { readonly article: string; readonly body: string };

export function newPost(id: string, name: string, { article, body }: Place): CharterPost {
  return {
    id,
    name,
    article,
    body,
    filledBy: body,
    seats: { least: 1, most: 1 },
    officer: false,
    notTogetherWith: [],
  };
}

export function newResolution(id: string, name: string, { article, body }: Place): CharterResolution {
  return { id, name, article, by: [body], ballot: "either", after: [] };
}
