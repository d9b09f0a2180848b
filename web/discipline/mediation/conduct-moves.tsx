import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly mediation: MediationView };

export function SessionCall({ mediation }: Given) {
  const say = useDeskSay();
  const [heldOn, setDay] = useState("");
  const [hour, setHour] = useState("09:30");
  const [place, setPlace] = useState("");
  const deed = useDeed("post", "/api/mediations/{mediationId}/sessions");
  const send = async () => (await deed.send({ path: { mediationId: mediation.id }, body: { heldOn, hour, place } })).ok;
  return (
    <MoveForm title={say("mediation.call")} {...deed} send={send}>
      <MoveText label={say("mediation.day")} value={heldOn} most={10} type="date" change={setDay} />
      <MoveText label={say("mediation.hour")} value={hour} most={5} type="time" change={setHour} />
      <MoveText label={say("mediation.place")} value={place} most={200} change={setPlace} />
    </MoveForm>
  );
}

/** Of the first session that has none yet. */
export function Minute({ mediation }: Given) {
  const say = useDeskSay();
  const [attended, setAttended] = useState("");
  const [minutes, setMinutes] = useState("");
  const deed = useDeed("put", "/api/mediations/{mediationId}/sessions/{number}/minutes");
  const session = mediation.sessions.find((one) => one.minutes === null);
  if (session === undefined) return null;
  const { number } = session;
  const send = async () =>
    (await deed.send({ path: { mediationId: mediation.id, number }, body: { attended, minutes } })).ok;
  return (
    <MoveForm title={say("mediation.minute", { number })} {...deed} send={send}>
      <MoveText label={say("mediation.attended")} value={attended} most={500} change={setAttended} />
      <MoveText
        label={say("mediation.minutes")}
        hint={say("mediation.minutes.hint")}
        value={minutes}
        most={10_000}
        rows={5}
        change={setMinutes}
      />
    </MoveForm>
  );
}

export function Recuse({ mediation }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const isOwn = mediation.role === "mediator";
  const deed = useDeed(
    "post",
    "/api/mediations/{mediationId}/recusal",
    // Who stood aside reads the matter no longer.
    isOwn ? "/desk/mediations" : undefined,
  );
  const send = async () => (await deed.send({ path: { mediationId: mediation.id }, body: { why } })).ok;
  if (mediation.acts.some(({ what }) => what === "signature")) return null;
  return (
    <MoveForm danger title={say("mediation.recuse")} about={say("mediation.recuse.about")} {...deed} send={send}>
      <MoveText label={say("mediation.why")} value={why} most={500} rows={2} change={setWhy} />
    </MoveForm>
  );
}
