import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DayField, ResolutionField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import { PaperLink } from "../paper-upload.tsx";
import { StandingOn } from "../standing-on.tsx";
import { EnterRule } from "./enter-rule.tsx";
import type { InternalRule, InternalRules } from "./internal-rules-page.tsx";

const tones = {
  draft: "tag wait",
  "to-come": "tag link",
  "in-force": "tag good",
  replaced: "tag",
  repealed: "tag",
} as const;

type Given = { readonly rule: InternalRule } & Pick<InternalRules, "kinds">;

/** One version: whose it is, by which resolution it holds, when it is looked at again. */
export function RuleSheet({ rule, kinds }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const { title, version, state, kind, owner, paper, inForceFrom, reviewOn, reviewedOn, repealedOn } = rule;
  return (
    <section className="sheet" aria-label={title}>
      <h2>
        {say("internalRules.version", { title, version })}{" "}
        <span className={tones[state]}>{say(`internalRules.state.${state}`)}</span>{" "}
        {rule.reviewDue && <span className="tag act">{say("internalRules.reviewDue")}</span>}
      </h2>
      <dl className="facts">
        <Fact name={say("internalRules.kind")}>{nameIn(locale, kind.name, kind.nameEn)}</Fact>
        <Fact name={say("internalRules.owner")}>{owner}</Fact>
        <Fact name={say("internalRules.text")}>{paper !== null && <PaperLink paper={paper} />}</Fact>
        <Fact name={say("internalRules.adoptedBy")}>
          <StandingOn resolution={rule.resolution} />
        </Fact>
        {inForceFrom !== null && <Fact name={say("internalRules.inForceFrom")}>{inForceFrom}</Fact>}
        {reviewOn !== null && <Fact name={say("internalRules.reviewOn")}>{reviewOn}</Fact>}
        {reviewedOn !== null && (
          <Fact name={say("internalRules.reviewed")}>
            {reviewedOn} {rule.reviewedNote}
          </Fact>
        )}
        {repealedOn !== null && (
          <Fact name={say("internalRules.repealed")}>
            {repealedOn} {rule.repealedWhy}
          </Fact>
        )}
      </dl>
      <Moves rule={rule} kinds={kinds} />
    </section>
  );
}

function Moves({ rule, kinds }: Given) {
  const { can } = rule;
  if (can.length === 0) return null;
  return (
    <div className="deeds">
      {can.includes("approve-internal-rule") && <Approve id={rule.id} />}
      {can.includes("confirm-internal-rule") && <Confirm id={rule.id} />}
      {can.includes("enter-internal-rule") && <EnterRule kinds={kinds} follows={rule} />}
      {can.includes("repeal-internal-rule") && <Repeal id={rule.id} />}
    </div>
  );
}

function Approve({ id }: { id: string }) {
  const say = useDeskSay();
  const approve = useDeed("post", "/api/internal-rules/{ruleId}/approval");
  return (
    <OpenedForm<{ resolutionId: string; inForceFrom: string; reviewOn: string }>
      opens={say("internalRules.approve.open")}
      does={say("internalRules.approve.do")}
      deed={approve}
      send={(body) => approve.send({ path: { ruleId: id }, body })}
    >
      <ResolutionField
        name="resolutionId"
        label={say("internalRules.resolution")}
        kind="adopt-internal-rule"
        matter={{ kind: "internal-rule", id }}
      />
      <div className="pair-form">
        <DayField name="inForceFrom" label={say("internalRules.inForceFrom")} />
        <DayField name="reviewOn" label={say("internalRules.reviewOn")} />
      </div>
    </OpenedForm>
  );
}

function Confirm({ id }: { id: string }) {
  const say = useDeskSay();
  const confirm = useDeed("post", "/api/internal-rules/{ruleId}/review");
  return (
    <OpenedForm<{ note: string; reviewOn: string }>
      opens={say("internalRules.confirm.open")}
      about={say("internalRules.confirm.about")}
      does={say("internalRules.confirm.do")}
      deed={confirm}
      send={(body) => confirm.send({ path: { ruleId: id }, body })}
    >
      <div className="pair-form">
        <TextField name="note" label={say("internalRules.confirm.note")} most={1_000} />
        <DayField name="reviewOn" label={say("internalRules.confirm.next")} />
      </div>
    </OpenedForm>
  );
}

function Repeal({ id }: { id: string }) {
  const say = useDeskSay();
  const repeal = useDeed("post", "/api/internal-rules/{ruleId}/repeal");
  return (
    <OpenedForm<{ resolutionId: string; reason: string }>
      opens={say("internalRules.repeal.open")}
      about={say("internalRules.repeal.about")}
      does={say("internalRules.repeal.do")}
      deed={repeal}
      send={(body) => repeal.send({ path: { ruleId: id }, body })}
    >
      <ResolutionField
        name="resolutionId"
        label={say("internalRules.resolution")}
        kind="adopt-internal-rule"
        matter={{ kind: "internal-rule", id }}
      />
      <TextField name="reason" label={say("internalRules.repeal.reason")} most={500} />
    </OpenedForm>
  );
}
