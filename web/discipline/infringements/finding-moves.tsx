import type { Office } from "@xinheng/domain/access/office.ts";
import {
  infringementKind,
  type InfringementKind,
  infringementVerdict,
  type InfringementVerdict,
} from "@xinheng/domain/discipline/infringements/infringement.ts";
import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { useState } from "react";
import { officeNames } from "../../access/office-name.ts";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { BroughtPaper } from "../matter-paper.tsx";
import { InfringementPaper } from "./infringement-papers.tsx";

type Given = { readonly one: InfringementView };
/** The offices of the association that have subjects' data in hand. */
const answerable: readonly Office[] = [
  ...(["president", "secretary-general", "secretariat", "supervisor", "committee-member"] as const),
  ...(["party-organisation", "liaison", "regulator", "agency"] as const),
];

export function Decide({ one }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const [verdict, setVerdict] = useState<InfringementVerdict>("founded");
  const [kind, setKind] = useState<InfringementKind>(one.kind);
  const [facts, setFacts] = useState("");
  const [reasons, setReasons] = useState("");
  const [held, setHeld] = useState<readonly Office[]>([]);
  const [receivers, setReceivers] = useState("");
  const deed = useDeed("post", "/api/infringements/{infringementId}/findings");
  const send = async () => {
    const outside = receivers.split("\n").map((name) => name.trim());
    const responsible = [
      ...held.map((office) => ({ kind: "office" as const, office })),
      ...outside.filter((name) => name !== "").map((name) => ({ kind: "receiver" as const, name })),
    ];
    const body = { verdict, kind, facts, reasons, responsible: verdict === "unfounded" ? [] : responsible };
    return (await deed.send({ path: { infringementId: one.id }, body })).ok;
  };
  const turn = (office: Office, on: boolean) =>
    setHeld(on ? [...held, office] : held.filter((other) => other !== office));
  return (
    <MoveForm title={say("infringement.decide")} about={say("infringement.decide.about")} {...deed} send={send}>
      <MoveChoice
        label={say("infringement.verdict")}
        value={verdict}
        options={infringementVerdict.options.map((value) => ({ value, label: say(`infringement.verdict.${value}`) }))}
        change={setVerdict}
      />
      <MoveChoice
        label={say("infringement.kind.found")}
        value={kind}
        options={infringementKind.options.map((value) => ({ value, label: say(`infringement.kind.${value}`) }))}
        change={setKind}
      />
      <MoveText label={say("infringement.found.facts")} value={facts} most={4000} rows={5} change={setFacts} />
      <MoveText label={say("case.why")} value={reasons} most={4000} rows={4} change={setReasons} />
      {verdict !== "unfounded" && (
        <>
          <fieldset className="field choice">
            <legend>{say("infringement.responsible")}</legend>
            {answerable.map((office) => (
              <label key={office}>
                <input
                  type="checkbox"
                  checked={held.includes(office)}
                  onChange={(event) => turn(office, event.target.checked)}
                />{" "}
                {officeNames([office], locale)}
              </label>
            ))}
          </fieldset>
          <MoveText
            label={say("infringement.receivers")}
            hint={say("infringement.receivers.hint")}
            value={receivers}
            most={2000}
            rows={2}
            needed={held.length === 0}
            change={setReceivers}
          />
        </>
      )}
    </MoveForm>
  );
}

export function SecondLook({ one }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const [paper, setPaper] = useState<BroughtPaper | null>(null);
  const deed = useDeed("post", "/api/infringements/{infringementId}/second-look");
  const isHouse = one.role !== "complainant";
  const send = async () =>
    (await deed.send({ path: { infringementId: one.id }, body: { why, paper: paper?.id ?? null } })).ok;
  return (
    <MoveForm
      title={say(isHouse ? "infringement.secondLook.house" : "infringement.secondLook.ask")}
      about={say("infringement.secondLook.about")}
      {...deed}
      send={send}
    >
      <MoveText label={say("case.why")} value={why} most={2000} rows={4} change={setWhy} />
      <InfringementPaper
        id={one.id}
        says={say(isHouse ? "infringement.secondLook.drop" : "infringement.papers.drop")}
        side="complainant"
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}

export function Close({ one }: Given) {
  const say = useDeskSay();
  const [text, setText] = useState("");
  const deed = useDeed("post", "/api/infringements/{infringementId}/close");
  const send = async () => (await deed.send({ path: { infringementId: one.id }, body: { text } })).ok;
  return (
    <MoveForm title={say("infringement.close")} about={say("infringement.close.about")} {...deed} send={send}>
      <MoveText label={say("complain.outcome")} value={text} most={2000} rows={3} change={setText} />
    </MoveForm>
  );
}

export function Withdraw({ one }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const deed = useDeed("post", "/api/infringements/{infringementId}/withdrawal");
  const isHouse = one.role !== "complainant";
  const send = async () => (await deed.send({ path: { infringementId: one.id }, body: { why } })).ok;
  const about = isHouse ? { about: say("complaint.withdraw.about") } : {};
  return (
    <MoveForm
      title={say(isHouse ? "complaint.withdraw.house" : "complain.withdraw")}
      danger
      {...about}
      {...deed}
      send={send}
    >
      <MoveText label={say("complain.withdraw.why")} value={why} most={1000} rows={2} change={setWhy} />
    </MoveForm>
  );
}
