import { repairOutcome } from "@xinheng/domain/archives/repairs/repair.ts";
import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Brought, EvidenceUpload } from "./evidence-upload.tsx";
import { MoveChoice, MoveForm, MoveText } from "./move-form.tsx";

type Given = { readonly repair: RepairView };
type Need = RepairView["needs"][number]["need"];

/** What the reader can do with an application now, as the server says. */
export function RepairMoves({ repair }: Given) {
  const say = useDeskSay();
  const may = (move: string) => repair.can.includes(move);
  return (
    <section className="moves" aria-label={say("rights.moves")}>
      {may("check-repair") && <Accept repair={repair} />}
      {may("check-repair") && <SendBack repair={repair} />}
      {may("complete-repair") && <Complete repair={repair} />}
      {may("verify-repair") && <Verify repair={repair} />}
      {may("decide-repair") && <Decide repair={repair} />}
      {may("revoke-repair") && <Revoke repair={repair} />}
      {may("withdraw-repair") && <Withdraw repair={repair} />}
    </section>
  );
}

function pathOf({ subjectId, id }: RepairView) {
  return { subjectId, repairId: id };
}

function Accept({ repair }: Given) {
  const say = useDeskSay();
  const check = useDeed("post", "/api/subjects/{subjectId}/repairs/{repairId}/check");
  return (
    <>
      {check.problem !== null && <ProblemNote problem={check.problem} />}
      <Button
        type="primary"
        loading={check.busy}
        onClick={() => void check.send({ path: pathOf(repair), body: { missing: [], why: "" } })}
      >
        {say("repair.accept")}
      </Button>
    </>
  );
}

function SendBack({ repair }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const [missing, setMissing] = useState<readonly Need[]>([]);
  const [why, setWhy] = useState("");
  const check = useDeed("post", "/api/subjects/{subjectId}/repairs/{repairId}/check");
  const send = async () =>
    missing.length > 0 && (await check.send({ path: pathOf(repair), body: { missing: [...missing], why } })).ok;
  return (
    <MoveForm title={say("repair.sendBack")} about={say("repair.sendBack.about")} {...check} send={send}>
      <fieldset className="field choice">
        <legend>{say("repair.missing")}</legend>
        {repair.needs.map(({ need, name, nameEn }) => (
          <label key={need}>
            <input
              type="checkbox"
              checked={missing.includes(need)}
              onChange={(event) =>
                setMissing(event.target.checked ? [...missing, need] : missing.filter((one) => one !== need))
              }
            />{" "}
            {nameIn(locale, name, nameEn)}
          </label>
        ))}
      </fieldset>
      <MoveText label={say("rights.reasons")} value={why} most={1000} rows={2} change={setWhy} />
    </MoveForm>
  );
}

function Complete({ repair }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const [papers, setPapers] = useState<Readonly<Partial<Record<Need, readonly Brought[]>>>>({});
  const complete = useDeed("post", "/api/subjects/{subjectId}/repairs/{repairId}/papers");
  const lacking = repair.needs.filter(({ need }) => repair.missing.includes(need));
  const send = async () => {
    const brought = lacking.flatMap(({ need }) => (papers[need] ?? []).map(({ id }) => ({ need, evidence: id })));
    return brought.length > 0 && (await complete.send({ path: pathOf(repair), body: { papers: brought } })).ok;
  };
  return (
    <MoveForm title={say("repair.complete")} {...complete} send={send}>
      {lacking.map(({ need, name, nameEn }) => (
        <EvidenceUpload
          key={need}
          subjectId={repair.subjectId}
          says={nameIn(locale, name, nameEn)}
          papers={papers[need] ?? []}
          change={(brought) => setPapers({ ...papers, [need]: brought })}
        />
      ))}
    </MoveForm>
  );
}

function Verify({ repair }: Given) {
  const say = useDeskSay();
  const [asked, setAsked] = useState(repair.record?.issuer ?? "");
  const [says, setSays] = useState<"fulfilled" | "unfulfilled">("fulfilled");
  const [text, setText] = useState("");
  const verify = useDeed("post", "/api/subjects/{subjectId}/repairs/{repairId}/verification");
  const send = async () =>
    (await verify.send({ path: pathOf(repair), body: { with: asked, says, text, paper: null } })).ok;
  return (
    <MoveForm title={say("repair.verify")} about={say("repair.verify.about")} {...verify} send={send}>
      <MoveText label={say("rights.source")} value={asked} most={200} change={setAsked} />
      <MoveChoice
        label={say("rights.referral.answer")}
        value={says}
        options={(["fulfilled", "unfulfilled"] as const).map((value) => ({
          value,
          label: say(`repair.says.${value}`),
        }))}
        change={setSays}
      />
      <MoveText label={say("rights.sourceSays.text")} value={text} most={1000} rows={2} change={setText} />
    </MoveForm>
  );
}

function Decide({ repair }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const [outcome, setOutcome] = useState<(typeof repairOutcome.options)[number]>("granted");
  const [reasons, setReasons] = useState("");
  const [provision, setProvision] = useState("");
  const [isFalse, setFalse] = useState(false);
  const [ground] = repair.grounds;
  const decide = useDeed("post", "/api/subjects/{subjectId}/repairs/{repairId}/decision");
  const send = async () => {
    const body = { outcome, reasons, provision, ground: ground?.id ?? "", falseMaterial: isFalse };
    return (await decide.send({ path: pathOf(repair), body })).ok;
  };
  return (
    <MoveForm title={say("repair.decide")} about={say("repair.decide.about")} {...decide} send={send}>
      <MoveChoice
        label={say("repair.decision")}
        value={outcome}
        options={repairOutcome.options.map((value) => ({ value, label: say(`repair.stage.${value}`) }))}
        change={setOutcome}
      />
      <MoveText label={say("rights.reasons")} value={reasons} most={2000} rows={4} change={setReasons} />
      {outcome === "not-repairable" && (
        <MoveText
          label={say("repair.provision")}
          hint={ground === undefined ? "" : nameIn(locale, ground.name, ground.nameEn)}
          value={provision}
          most={300}
          change={setProvision}
        />
      )}
      {outcome === "refused" && (
        <label className="field">
          <input type="checkbox" checked={isFalse} onChange={(event) => setFalse(event.target.checked)} />{" "}
          {say("repair.isFalse")}
        </label>
      )}
    </MoveForm>
  );
}

function Revoke({ repair }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const revoke = useDeed("post", "/api/subjects/{subjectId}/repairs/{repairId}/revocation");
  const send = async () => (await revoke.send({ path: pathOf(repair), body: { why } })).ok;
  return (
    <MoveForm danger title={say("repair.revoke")} about={say("repair.revoke.about")} {...revoke} send={send}>
      <MoveText label={say("rights.reasons")} value={why} most={2000} rows={3} change={setWhy} />
    </MoveForm>
  );
}

function Withdraw({ repair }: Given) {
  const say = useDeskSay();
  const withdraw = useDeed("delete", "/api/subjects/{subjectId}/repairs/{repairId}");
  return (
    <>
      {withdraw.problem !== null && <ProblemNote problem={withdraw.problem} />}
      <Popconfirm
        title={say("repair.withdraw.ask")}
        okText={say("rights.withdraw")}
        cancelText={say("cancel")}
        onConfirm={() => void withdraw.send({ path: pathOf(repair) })}
      >
        <Button loading={withdraw.busy}>{say("rights.withdraw")}</Button>
      </Popconfirm>
    </>
  );
}
