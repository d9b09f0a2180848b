import type { CharterBody } from "@xinheng/domain/catalogue/charter-entry.ts";
import { bodyOf } from "@xinheng/domain/governance/charter.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../platform/database.ts";
import { findCharter } from "./charters/charter-store.ts";
import { listAgenda } from "./meetings/agenda-item-store.ts";
import { findResolution, type KeptResolution, type Matter } from "./resolution-store.ts";

/** A carried resolution with the body that took it, as the charter of its day has it, and how was voted. */
export type Carried = {
  readonly resolution: KeptResolution;
  readonly body: CharterBody;
  readonly ballot: "open" | "secret";
};

/**
 * The carried resolution on a matter, declared after its text was last changed; null where the resolution is on something
 * else. Whether the body was competent and enough were there was judged in the meeting.
 */
export async function carriedResolution(
  tx: ReadTx,
  asked: { readonly resolutionId: string; readonly matter: Matter; readonly since: Date },
): Promise<Carried | Refusal<"resolution-not-carried"> | null> {
  const { matter, since } = asked;
  const resolution = await findResolution(tx, asked.resolutionId);
  const isOnThis = resolution?.matter?.kind === matter.kind && resolution.matter.id === matter.id;
  if (resolution === null || !isOnThis || resolution.declaredAt < since) return null;
  if (!resolution.carried) return refuse("resolution-not-carried", { number: resolution.number });
  const charter = await findCharter(tx, resolution.charterId);
  const body = charter === null ? null : bodyOf(charter.rules, resolution.body);
  const item = (await listAgenda(tx, resolution.meetingId)).find(({ id }) => id === resolution.itemId);
  if (body === null || isRefusal(body) || item === undefined)
    throw new Error("a resolution was taken by no body of its charter");
  return { resolution, body, ballot: item.ballot };
}

/** A resolution as the pages name it. */
export async function resolutionNamed(
  tx: ReadTx,
  id: string | null,
): Promise<{ id: string; number: string; meetingId: string; decidedOn: string } | null> {
  const found = id === null ? null : await findResolution(tx, id);
  if (found === null) return null;
  const { number, meetingId, decidedOn } = found;
  return { id: found.id, number, meetingId, decidedOn };
}
