import { monthsOf } from "@xinheng/domain/discipline/publicity/publicity.ts";
import type { PublicityPage } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** Names the law, then what of it, how long, and by which resolution. */
export function SwitchOn({ page }: { page: PublicityPage }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [basisId, setBasis] = useState(page.bases[0]?.id ?? "");
  const basis = page.bases.find(({ id }) => id === basisId);
  const [rung, setRung] = useState("");
  const [months, setMonths] = useState("12");
  const [resolutionId, setResolution] = useState("");
  const [reason, setReason] = useState("");
  const deed = useDeed("post", "/api/case-publicity");
  const send = async () => {
    const period = { count: Number(months), unit: "M" } as const;
    return (await deed.send({ body: { rung, basis: basisId, period, resolutionId, reason } })).ok;
  };
  return (
    <MoveForm title={say("publicity.switchOn")} about={say("publicity.switchOn.about")} {...deed} send={send}>
      <MoveChoice
        label={say("publicity.law")}
        value={basisId}
        options={page.bases.map(({ id, law, article }) => ({
          value: id,
          label: say("case.publication.basis", { law, article }),
        }))}
        change={(id) => {
          setBasis(id);
          setRung("");
        }}
      />
      <MoveChoice
        label={say("publicity.rung")}
        value={rung}
        options={(basis?.rungs ?? []).map((one) => ({ value: one.id, label: nameIn(locale, one.name, one.nameEn) }))}
        change={setRung}
      />
      <MoveText
        label={say("publicity.months")}
        {...(basis === undefined
          ? {}
          : { hint: `${say("publicity.longest")} ${say("publicity.period.M", { count: monthsOf(basis.longest) })}` })}
        value={months}
        most={3}
        change={setMonths}
      />
      {page.resolutions.length === 0 ? (
        <p className="empty">{say("publicity.resolution.none")}</p>
      ) : (
        <MoveChoice
          label={say("case.resolution")}
          value={resolutionId}
          options={page.resolutions.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          change={setResolution}
        />
      )}
      <MoveText label={say("publicity.reason")} value={reason} most={1000} rows={2} change={setReason} />
    </MoveForm>
  );
}

export function SwitchOff({ id }: { id: string }) {
  const say = useDeskSay();
  const [reason, setReason] = useState("");
  const deed = useDeed("post", "/api/case-publicity/{publicityId}/end");
  const send = async () => (await deed.send({ path: { publicityId: id }, body: { reason } })).ok;
  return (
    <MoveForm danger title={say("publicity.switchOff")} about={say("publicity.switchOff.about")} {...deed} send={send}>
      <MoveText label={say("publicity.reason")} value={reason} most={1000} rows={2} change={setReason} />
    </MoveForm>
  );
}

/** Takes what is public of a case down before its day. */
export function WithdrawPublication({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const [reason, setReason] = useState("");
  const deed = useDeed("post", "/api/cases/{caseId}/publication/end");
  const send = async () => (await deed.send({ path: { caseId: matter.id }, body: { reason } })).ok;
  return (
    <MoveForm danger title={say("case.withdraw")} about={say("case.withdraw.about")} {...deed} send={send}>
      <MoveText label={say("publicity.reason")} value={reason} most={1000} rows={2} change={setReason} />
    </MoveForm>
  );
}
