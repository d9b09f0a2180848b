import type { Given } from "../../kit/api.ts";
import type { Meeting } from "./meeting.ts";

type Sent = Given<"/api/meetings", "post">["body"];
type SentItem = NonNullable<Sent["agenda"]>[number];

/** An item as the form holds it: papers by name, nothing left out. */
export type PlannedItem = Required<Omit<SentItem, "papers">> & {
  readonly key: number;
  readonly papers: readonly { readonly id: string; readonly name: string }[];
};
export type Plan = Required<Omit<Sent, "agenda">> & { readonly agenda: readonly PlannedItem[] };

const emptyPlan: Plan = {
  body: "",
  title: "",
  extraordinary: false,
  means: "in-person",
  place: "",
  heldOn: "",
  beginsAt: "09:00",
  agenda: [],
};

/** A plan begun elsewhere: the body and one item on a matter, as the address names them. */
export function plannedOn(asked: URLSearchParams): Plan {
  const [kind, id] = [asked.get("matter"), asked.get("id")];
  if (kind === null || id === null) return emptyPlan;
  const item = { title: asked.get("title") ?? "", resolution: asked.get("resolution"), matter: { kind, id } };
  return { ...emptyPlan, body: asked.get("body") ?? "", agenda: [{ ...emptyItem(1), ...item }] };
}

export function emptyItem(key: number): PlannedItem {
  return {
    key,
    title: "",
    resolution: null,
    proposal: "",
    ballot: "open",
    matter: null,
    integrity: false,
    papers: [],
  };
}

/** A meeting that was planned, to be changed. */
export function planOf(meeting: Meeting): Plan {
  const { body, title, extraordinary, means, place, heldOn, beginsAt, agenda } = meeting;
  return {
    body,
    title,
    extraordinary,
    means,
    place,
    heldOn,
    beginsAt,
    agenda: agenda.map((item, key) => ({
      key,
      title: item.title,
      resolution: item.resolution?.kind ?? null,
      proposal: item.proposal,
      ballot: item.ballot,
      matter: item.matter,
      integrity: item.integrity,
      papers: item.papers,
    })),
  };
}

/** The plan as the server takes it. */
export function sentPlan(plan: Plan): Sent {
  return {
    ...plan,
    agenda: plan.agenda.map(({ key: _, papers, ...item }) => ({ ...item, papers: papers.map(({ id }) => id) })),
  };
}
