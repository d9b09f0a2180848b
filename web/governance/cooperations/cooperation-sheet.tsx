import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DayField, ResolutionField, TextField } from "../asked-field.tsx";
import { writtenFen } from "../dues/dues.ts";
import { OpenedForm } from "../opened-form.tsx";
import { PaperLink } from "../paper-upload.tsx";
import { ReasonSheet } from "../reason-sheet.tsx";
import { StandingOn } from "../standing-on.tsx";
import type { Cooperation } from "./cooperation.ts";

const tones = { applied: "tag wait", approved: "tag good", withdrawn: "tag", ended: "tag" } as const;

/** One cooperation: with whom, for what, how long, who approved it, and what can be done now. */
export function CooperationSheet({ cooperation }: { cooperation: Cooperation }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { title, partner, purpose, amountFen, beginsOn, endsOn, level, stage, closedOn } = cooperation;
  const listed = (rows: Cooperation["terms"]) =>
    rows.map(({ name, nameEn }) => nameIn(locale, name, nameEn)).join(say("list.comma"));
  return (
    <section className="sheet" aria-label={title}>
      <h2>
        {title} <span className={tones[stage]}>{say(`cooperation.stage.${stage}`)}</span>{" "}
        <span className="tag">{nameIn(locale, level.name, level.nameEn)}</span>{" "}
        {cooperation.over && <span className="tag act">{say("cooperation.over")}</span>}
      </h2>
      <dl className="facts">
        <Fact name={say("cooperation.partner")}>{partner}</Fact>
        <Fact name={say("cooperation.purpose")}>{purpose}</Fact>
        <Fact name={say("cooperation.amount")}>{writtenFen(amountFen)}</Fact>
        <Fact name={say("cooperation.term")}>{say("cooperation.between", { from: beginsOn, until: endsOn })}</Fact>
        {cooperation.natures.length > 0 && <Fact name={say("cooperation.natures")}>{listed(cooperation.natures)}</Fact>}
        <Fact name={say("cooperation.terms")}>{listed(cooperation.terms)}</Fact>
        <Fact name={say("cooperation.paper")}>
          {cooperation.paper !== null && <PaperLink paper={cooperation.paper} />}
        </Fact>
        <Fact name={say("cooperation.approvedBy")}>
          <StandingOn resolution={cooperation.resolution} />
        </Fact>
        {closedOn !== null && (
          <Fact name={say("cooperation.closed")}>
            {closedOn} {cooperation.closedWhy}
          </Fact>
        )}
      </dl>
      <Moves cooperation={cooperation} />
    </section>
  );
}

function Moves({ cooperation: { id, can } }: { cooperation: Cooperation }) {
  if (can.length === 0) return null;
  return (
    <div className="deeds">
      {can.includes("approve-cooperation") && <Approve id={id} />}
      {can.includes("withdraw-cooperation") && <Withdraw id={id} />}
      {can.includes("end-cooperation") && <End id={id} />}
    </div>
  );
}

function Approve({ id }: { id: string }) {
  const say = useDeskSay();
  const approve = useDeed("post", "/api/cooperations/{cooperationId}/approval");
  return (
    <OpenedForm<{ resolutionId: string }>
      opens={say("cooperation.approve.open")}
      about={say("cooperation.approve.about")}
      does={say("cooperation.approve.do")}
      deed={approve}
      send={(body) => approve.send({ path: { cooperationId: id }, body })}
    >
      <ResolutionField name="resolutionId" label={say("cooperation.resolution")} matter={{ kind: "cooperation", id }} />
    </OpenedForm>
  );
}

function Withdraw({ id }: { id: string }) {
  const say = useDeskSay();
  const withdraw = useDeed("post", "/api/cooperations/{cooperationId}/withdrawal");
  return (
    <ReasonSheet
      opens={say("cooperation.withdraw.open")}
      about={say("cooperation.withdraw.about")}
      asks={say("cooperation.withdraw.reason")}
      does={say("cooperation.withdraw.do")}
      deed={withdraw}
      send={(reason) => void withdraw.send({ path: { cooperationId: id }, body: { reason } })}
    />
  );
}

function End({ id }: { id: string }) {
  const say = useDeskSay();
  const end = useDeed("post", "/api/cooperations/{cooperationId}/end");
  return (
    <OpenedForm<{ endedOn: string; reason: string }>
      opens={say("cooperation.end.open")}
      does={say("cooperation.end.do")}
      deed={end}
      send={(body) => end.send({ path: { cooperationId: id }, body })}
    >
      <div className="pair-form">
        <DayField name="endedOn" label={say("cooperation.end.on")} />
        <TextField name="reason" label={say("cooperation.end.reason")} most={500} />
      </div>
    </OpenedForm>
  );
}
