import {
  consequenceKind,
  type ConsequenceKind,
  consequencesByLetter,
  isAccountability,
} from "@xinheng/domain/discipline/infringements/infringement.ts";
import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { fenOf } from "@xinheng/domain/fen.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { dayToday } from "../cases/case-papers.tsx";
import { LetterStepForm, nextLetterStep } from "../letters/letter-step-form.tsx";
import type { BroughtPaper } from "../matter-paper.tsx";
import { OrganisationChoice } from "../mediation/organisation-choice.tsx";
import { InfringementPaper } from "./infringement-papers.tsx";

type Given = { readonly one: InfringementView };
type Ordered = Given & { readonly ordered: InfringementView["consequences"][number] };
const start = {
  kind: "reminder" as ConsequenceKind,
  target: "",
  text: "",
  dueOn: "",
  amount: "",
  memberId: "",
  actedOn: "",
};

/** What is done to whoever is responsible, or for whoever was harmed. */
export function Order({ one }: Given) {
  const say = useDeskSay();
  const [typed, setTyped] = useState(start);
  const change = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const deed = useDeed("post", "/api/infringements/{infringementId}/consequences");
  const { kind, target, text, dueOn, amount, memberId, actedOn } = typed;
  const isCase = kind === "to-discipline";
  const send = async () => {
    const whom = isCase ? { memberId: memberId === "" ? null : memberId, actedOn } : { target };
    const amountFen = kind === "compensation" ? fenOf(amount) : null;
    const body = { kind, text, dueOn, amountFen, ...whom };
    const answer = await deed.send({ path: { infringementId: one.id }, body });
    if (answer.ok) setTyped(start);
    return answer.ok;
  };
  return (
    <MoveForm title={say("infringement.order")} about={say("infringement.order.about")} {...deed} send={send}>
      <label className="field">
        <span>{say("infringement.consequence")}</span>
        <select value={kind} onChange={(event) => change({ kind: consequenceKind.parse(event.target.value) })}>
          {[true, false].map((accounts) => (
            <optgroup
              key={String(accounts)}
              label={say(accounts ? "infringement.accountability" : "infringement.remedy")}
            >
              {consequenceKind.options
                .filter((value) => isAccountability(value) === accounts)
                .map((value) => (
                  <option key={value} value={value}>
                    {say(`infringement.consequence.${value}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {isCase ? (
        <>
          <OrganisationChoice
            label={say("infringement.member")}
            value={memberId}
            change={(id) => change({ memberId: id })}
          />
          <MoveText
            label={say("case.actedOn")}
            value={actedOn}
            most={10}
            type="date"
            change={(on) => change({ actedOn: on })}
          />
        </>
      ) : (
        <MoveText
          label={say(consequencesByLetter.includes(kind) ? "infringement.organ" : "infringement.target")}
          hint={say("infringement.target.hint")}
          value={target}
          most={200}
          change={(value) => change({ target: value })}
        />
      )}
      <MoveText
        label={say(consequencesByLetter.includes(kind) ? "infringement.request" : "infringement.order.text")}
        value={text}
        most={2000}
        rows={3}
        change={(value) => change({ text: value })}
      />
      {kind === "compensation" && (
        <MoveText
          label={say("infringement.amount")}
          value={amount}
          most={16}
          change={(value) => change({ amount: value })}
        />
      )}
      <MoveText
        label={say("infringement.dueOn")}
        value={dueOn}
        most={10}
        type="date"
        change={(on) => change({ dueOn: on })}
      />
    </MoveForm>
  );
}

/** How something ordered was carried out, with its proof. */
export function CarryOut({ one, ordered }: Ordered) {
  const say = useDeskSay();
  const [how, setHow] = useState("");
  const [on, setOn] = useState(dayToday());
  const [paper, setPaper] = useState<BroughtPaper | null>(null);
  const deed = useDeed("post", "/api/infringements/{infringementId}/consequences/{consequenceId}/execution");
  const send = async () => {
    if (paper === null) return false;
    const path = { infringementId: one.id, consequenceId: ordered.id };
    return (await deed.send({ path, body: { how, on, paper: paper.id } })).ok;
  };
  return (
    <MoveForm title={say("infringement.carryOut")} {...deed} send={send}>
      <MoveText label={say("infringement.how")} value={how} most={1000} rows={2} change={setHow} />
      <MoveText label={say("infringement.doneOn")} value={on} most={10} type="date" change={setOn} />
      <InfringementPaper id={one.id} says={say("infringement.proof")} side="house" paper={paper} brought={setPaper} />
    </MoveForm>
  );
}

/** What became of a letter to an organ. */
export function NoteInfringementLetter({ one, ordered }: Ordered) {
  const say = useDeskSay();
  const { send, ...deed } = useDeed(
    "post",
    "/api/infringements/{infringementId}/consequences/{consequenceId}/letter-steps",
  );
  const { letter } = ordered;
  if (letter === null || letter.reply !== null) return null;
  const step = nextLetterStep(letter);
  const path = { infringementId: one.id, consequenceId: ordered.id };
  return (
    <LetterStepForm
      key={step}
      step={step}
      deed={deed}
      send={async (body) => (await send({ path, body })).ok}
      upload={({ paper, brought }) => (
        <InfringementPaper
          id={one.id}
          says={say(`case.letter.drop.${step}`)}
          side="house"
          paper={paper}
          brought={brought}
        />
      )}
    />
  );
}
