import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import type { ReactNode } from "react";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { writtenYuan } from "../kit/written.ts";
import { useSay, useSayCode } from "../words/use-say.ts";
import { PublicityTag } from "./publicity-tag.tsx";
import { RecordFields } from "./record-fields.tsx";

const tones = { adverse: "act", positive: "good", neutral: "" } as const;

type Given = { readonly record: RecordView; readonly staff?: boolean; readonly moves?: ReactNode };

/** One record with its document first: no fact is shown without what it rests on. `staff` adds why it is public or not. */
export function RecordItem({ record, staff = false, moves }: Given) {
  const say = useSay();
  const locale = useLocale();
  return (
    <li className="record" id={`r-${record.id}`}>
      <div className="record-head">
        <h3>{record.document.printed}</h3>
        <span className="tags">
          <span className={`tag ${tones[record.polarity]}`}>{nameIn(locale, record.itemName, record.itemNameEn)}</span>
          {record.publicity.severity !== null && (
            <span className="tag">{say(`severity.${record.publicity.severity}`)}</span>
          )}
          {record.keptBy !== null && (
            <span className="tag link">{say("record.keptBy", { association: record.keptBy })}</span>
          )}
          {record.disputedSince !== null && (
            <span className="tag wait">{say("record.disputed", { on: record.disputedSince })}</span>
          )}
          {record.groundDisputedSince !== null && (
            <span className="tag wait">{say("record.groundDisputed", { on: record.groundDisputedSince })}</span>
          )}
          {record.selfDeclared && <span className="tag wait">{say("record.selfDeclared")}</span>}
          {staff && <PublicityTag publicity={record.publicity} />}
          {record.replaced && <span className="tag wait">{say("record.replaced")}</span>}
          {record.publishedLate && <span className="tag wait">{say("record.late")}</span>}
        </span>
      </div>
      <dl className="facts dense pair">
        <Fact name={say(issuerWord(record))}>{record.document.issuer}</Fact>
        <Fact name={say("record.decidedOn")}>{record.document.decidedOn}</Fact>
        {record.amountYuan !== null && (
          <Fact name={say("record.amount")}>{say("amount.yuan", { amount: writtenYuan(record.amountYuan) })}</Fact>
        )}
        <Validity record={record} />
        <Confirmed publicity={record.publicity} />
        <Publicity publicity={record.publicity} />
        <PublishClock clock={record.publishClock} />
        {record.basis !== null && (
          <Fact name={say("record.basis")} whole>
            {record.basis}
          </Fact>
        )}
      </dl>
      {record.disagreement !== null && (
        <div className="disagreement">
          <b>{say("record.disagreement")}</b> <span className="small">{record.disagreement.on}</span>
          <p>{record.disagreement.text}</p>
        </div>
      )}
      <RecordFields record={record} staff={staff} />
      {moves}
    </li>
  );
}

function issuerWord({ keptBy, selfDeclared }: RecordView) {
  if (selfDeclared) return "record.issuer.selfDeclared" as const;
  return keptBy === null ? ("record.issuer" as const) : ("record.issuer.own" as const);
}

function Validity({ record }: { record: RecordView }) {
  const say = useSay();
  if (record.polarity === "adverse") return null;
  const { validFrom: from, validTo: to } = record;
  const period = to === null ? say("record.validFrom", { from }) : say("record.validFromTo", { from, to });
  return <Fact name={say("record.valid")}>{period}</Fact>;
}

function Confirmed({ publicity }: { publicity: RecordView["publicity"] }) {
  const say = useSay();
  return (
    <Fact name={say("record.confirmed")} whole={publicity.aged}>
      {publicity.lastConfirmedOn} {publicity.aged && <span className="tag wait long">{say("record.aged")}</span>}
    </Fact>
  );
}

function PublishClock({ clock }: { clock: RecordView["publishClock"] }) {
  const say = useSay();
  const locale = useLocale();
  if (clock === null) return null;
  const { dueOn, daysLate, edition } = clock;
  return (
    <Fact name={say("record.clock")} whole>
      {daysLate === 0 ? say("record.clock.inTime", { dueOn }) : say("record.clock.late", { dueOn, days: daysLate })}{" "}
      <span className="small">
        {nameIn(locale, clock.name, clock.nameEn)} <span className="code">{edition}</span>
      </span>
    </Fact>
  );
}

function Publicity({ publicity }: { publicity: RecordView["publicity"] }) {
  const say = useSay();
  const sayCode = useSayCode();
  const { from, until, why } = publicity;
  return (
    <Fact name={say("record.publicity")} whole>
      {from !== null &&
        `${until === null ? say("record.publicFrom", { from }) : say("record.publicTo", { from, until })} `}
      <span className="small">{sayCode("why", why)}</span>
    </Fact>
  );
}
