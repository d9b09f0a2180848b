import type { MediationView, ObligationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { type ReactNode, useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { usePartyPart } from "../mediation/party-part.tsx";

type Given = { readonly mediation: MediationView; readonly obligation: ObligationView };
const yesNo = ["yes", "no"] as const;
type YesNo = (typeof yesNo)[number];

/** What the reader can do with one obligation now, as the server says. */
export function ObligationMoves(given: Given) {
  const moves: readonly (readonly [ObligationView["can"][number], ReactNode])[] = [
    ["record-mediation-performance", <Note key="note" {...given} />],
    ["answer-mediation-performance", <Confirm key="confirm" {...given} />],
    ["propose-obligation-day", <Propose key="propose" {...given} />],
    ["answer-obligation-day", <AnswerDay key="answer" {...given} />],
  ];
  const open = moves.filter(([move]) => given.obligation.can.includes(move));
  return open.length === 0 ? null : <div className="moves">{open.map(([, shown]) => shown)}</div>;
}

function Note({ mediation, obligation: { number } }: Given) {
  const say = useDeskSay();
  const [performedOn, setDay] = useState("");
  const [text, setText] = useState("");
  const part = usePartyPart(mediation, { paper: "proof", own: mediation.role === "house" });
  const deed = useDeed("post", "/api/mediations/{mediationId}/obligations/{number}/performance");
  const send = async () => {
    const body = { performedOn, text, ...part.sent };
    return (await deed.send({ path: { mediationId: mediation.id, number }, body })).ok;
  };
  return (
    <MoveForm title={say("agreement.note", { number })} about={say("agreement.note.about")} {...deed} send={send}>
      <MoveText label={say("agreement.performedOn.asked")} value={performedOn} most={10} type="date" change={setDay} />
      <MoveText label={say("agreement.how")} value={text} most={1000} rows={2} needed={false} change={setText} />
      {part.fields}
    </MoveForm>
  );
}

function Confirm({ mediation, obligation: { number } }: Given) {
  const say = useDeskSay();
  const [answer, setAnswer] = useState<YesNo>("yes");
  const [text, setText] = useState("");
  const part = usePartyPart(mediation, { paper: "proof" });
  const deed = useDeed("post", "/api/mediations/{mediationId}/obligations/{number}/answer");
  const send = async () => {
    const body = { confirms: answer === "yes", text, ...part.sent };
    return (await deed.send({ path: { mediationId: mediation.id, number }, body })).ok;
  };
  return (
    <MoveForm title={say("agreement.confirm", { number })} {...deed} send={send}>
      <MoveChoice
        label={say("agreement.confirm.asked")}
        value={answer}
        options={yesNo.map((value) => ({ value, label: say(`agreement.confirm.${value}`) }))}
        change={setAnswer}
      />
      <MoveText
        label={say("mediation.perform.text")}
        value={text}
        most={1000}
        rows={2}
        needed={false}
        change={setText}
      />
      {part.fields}
    </MoveForm>
  );
}

function Propose({ mediation, obligation: { number } }: Given) {
  const say = useDeskSay();
  const [dueOn, setDay] = useState("");
  const [why, setWhy] = useState("");
  const part = usePartyPart(mediation, {});
  const deed = useDeed("post", "/api/mediations/{mediationId}/obligations/{number}/day");
  const send = async () => {
    const body = { dueOn, why, ...part.sent };
    return (await deed.send({ path: { mediationId: mediation.id, number }, body })).ok;
  };
  return (
    <MoveForm title={say("agreement.propose", { number })} about={say("agreement.propose.about")} {...deed} send={send}>
      <MoveText label={say("agreement.newDay")} value={dueOn} most={10} type="date" change={setDay} />
      <MoveText label={say("mediation.why")} value={why} most={500} rows={2} change={setWhy} />
      {part.fields}
    </MoveForm>
  );
}

function AnswerDay({ mediation, obligation: { number, moves } }: Given) {
  const say = useDeskSay();
  const asked = moves.at(-1);
  const isOwn = asked?.asked.by === mediation.role;
  const [answer, setAnswer] = useState<YesNo>(isOwn ? "no" : "yes");
  const part = usePartyPart(mediation, {});
  const deed = useDeed("post", "/api/mediations/{mediationId}/obligations/{number}/day-answer");
  const send = async () => {
    const body = { consents: answer === "yes", ...part.sent };
    return (await deed.send({ path: { mediationId: mediation.id, number }, body })).ok;
  };
  return (
    <MoveForm
      title={say(isOwn ? "agreement.takeBack" : "agreement.answerDay", { number })}
      about={say("agreement.answerDay.about", { on: asked?.to ?? "" })}
      {...deed}
      send={send}
    >
      {!isOwn && (
        <MoveChoice
          label={say("agreement.answerDay", { number })}
          value={answer}
          options={yesNo.map((value) => ({ value, label: say(`agreement.answerDay.${value}`) }))}
          change={setAnswer}
        />
      )}
      {part.fields}
    </MoveForm>
  );
}
