import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { BroughtPaper } from "../matter-paper.tsx";
import { InfringementPaper } from "./infringement-papers.tsx";

type Given = { readonly one: InfringementView };

export function Judge({ one }: Given) {
  const say = useDeskSay();
  const [outcome, setOutcome] = useState<"accepted" | "refused">("accepted");
  const [why, setWhy] = useState("");
  const [instead, setInstead] = useState("");
  const [against, setAgainst] = useState<readonly string[]>([]);
  const deed = useDeed("post", "/api/infringements/{infringementId}/judgement");
  const send = async () => {
    const accepted = outcome === "accepted";
    const body = { accepted, why, ...(accepted ? { against: [...against] } : { instead }) };
    return (await deed.send({ path: { infringementId: one.id }, body })).ok;
  };
  const turn = (id: string, on: boolean) => setAgainst(on ? [...against, id] : against.filter((other) => other !== id));
  return (
    <MoveForm title={say("complaint.judge")} about={say("infringement.judge.about")} {...deed} send={send}>
      <MoveChoice
        label={say("complain.judgement")}
        value={outcome}
        options={(["accepted", "refused"] as const).map((value) => ({ value, label: say(`complaint.judge.${value}`) }))}
        change={setOutcome}
      />
      <MoveText label={say("case.why")} value={why} most={1000} rows={3} change={setWhy} />
      {outcome === "refused" ? (
        <MoveText label={say("complaint.instead")} value={instead} most={500} rows={2} change={setInstead} />
      ) : (
        <fieldset className="field choice">
          <legend>{say("infringement.against.choose")}</legend>
          {one.persons.map(({ accountId, name }) => (
            <label key={accountId}>
              <input
                type="checkbox"
                checked={against.includes(accountId)}
                onChange={(event) => turn(accountId, event.target.checked)}
              />{" "}
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </MoveForm>
  );
}

export function Assign({ one }: Given) {
  const say = useDeskSay();
  const [accountId, setAccount] = useState("");
  const deed = useDeed("post", "/api/infringements/{infringementId}/officer");
  const send = async () => (await deed.send({ path: { infringementId: one.id }, body: { accountId } })).ok;
  return (
    <MoveForm title={say("infringement.assign")} about={say("infringement.assign.about")} {...deed} send={send}>
      <fieldset className="field choice">
        <legend>{say("infringement.officer")}</legend>
        {one.persons.map((person) => (
          <label key={person.accountId}>
            <input
              type="radio"
              name="officer"
              required
              disabled={person.conflicts.length > 0}
              checked={accountId === person.accountId}
              onChange={() => setAccount(person.accountId)}
            />{" "}
            {person.name}{" "}
            {person.conflicts.map((conflict) => (
              <span key={conflict} className="tag wait">
                {say(`infringement.conflict.${conflict}`)}
              </span>
            ))}
          </label>
        ))}
      </fieldset>
    </MoveForm>
  );
}

export function TakeExtract({ one }: Given) {
  const say = useDeskSay();
  const [fromOn, setFrom] = useState(one.sinceOn);
  const [untilOn, setUntil] = useState(one.receivedOn);
  const deed = useDeed("post", "/api/infringements/{infringementId}/extracts");
  const send = async () => (await deed.send({ path: { infringementId: one.id }, body: { fromOn, untilOn } })).ok;
  return (
    <MoveForm title={say("infringement.extract")} about={say("infringement.extract.about")} {...deed} send={send}>
      <MoveText label={say("infringement.extract.from")} value={fromOn} most={10} type="date" change={setFrom} />
      <MoveText label={say("infringement.extract.until")} value={untilOn} most={10} type="date" change={setUntil} />
    </MoveForm>
  );
}

export function Note({ one }: Given) {
  const say = useDeskSay();
  const [kind, setKind] = useState<"inquiry" | "told">("inquiry");
  const [text, setText] = useState("");
  const [paper, setPaper] = useState<BroughtPaper | null>(null);
  const deed = useDeed("post", "/api/infringements/{infringementId}/notes");
  const send = async () => {
    const answer = await deed.send({
      path: { infringementId: one.id },
      body: { kind, text, paper: paper?.id ?? null },
    });
    if (answer.ok) {
      setText("");
      setPaper(null);
    }
    return answer.ok;
  };
  return (
    <MoveForm title={say("infringement.note")} about={say("infringement.note.about")} {...deed} send={send}>
      <MoveChoice
        label={say("infringement.note.kind")}
        value={kind}
        options={(["inquiry", "told"] as const).map((value) => ({ value, label: say(`infringement.note.${value}`) }))}
        change={setKind}
      />
      <MoveText label={say("infringement.note.text")} value={text} most={4000} rows={4} change={setText} />
      <InfringementPaper
        id={one.id}
        says={say("infringement.note.drop")}
        side={kind === "told" ? "complainant" : "house"}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}

export function Extend({ one }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const deed = useDeed("post", "/api/infringements/{infringementId}/extension");
  const send = async () => (await deed.send({ path: { infringementId: one.id }, body: { why } })).ok;
  return (
    <MoveForm title={say("infringement.extend")} about={say("infringement.extend.about")} {...deed} send={send}>
      <MoveText label={say("case.why")} value={why} most={1000} rows={3} change={setWhy} />
    </MoveForm>
  );
}
