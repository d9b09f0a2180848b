import { z } from "zod";
import { subjectHit } from "@xinheng/domain/subjects/subject-view.ts";
import type { Errand } from "./command.ts";
import type { Answer } from "./house-line.ts";
import { strangeReply } from "./strange-reply.ts";

const reply = z.looseObject({
  hits: z.array(z.looseObject(subjectHit.shape)),
  found: z.number(),
  next: z.string().nullable(),
});

export type Hits = z.infer<typeof reply>;

/** Asks the house who is meant by some words. */
export async function readHits(
  { house, terminal }: Pick<Errand, "house" | "terminal">,
  query: Readonly<Record<string, string>>,
): Promise<{ readonly kind: "hits"; readonly reply: Hits } | Exclude<Answer, { kind: "done" | "file" }>> {
  const answer = await house.ask({ method: "GET", path: "/api/subjects", query });
  if (answer.kind === "file") return strangeReply(terminal, house);
  if (answer.kind !== "done") return answer;
  const read = reply.safeParse(answer.body);
  return read.success ? { kind: "hits", reply: read.data } : strangeReply(terminal, house);
}
