import { useState } from "react";
import { Link } from "wouter";
import { officeOrCode } from "../../access/office-name.ts";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReceiverAddressForm } from "../receivers/receiver-address-form.tsx";
import { PrintedFilter } from "../exports/printed-filter.tsx";
import { AcknowledgementTag } from "./acknowledgement-tag.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { LinkForm } from "./link-form.tsx";

type Detail = Reply<"/api/handovers/{handoverId}", "get">;
type Handover = Detail["handover"];

/** One handover: to whom, over what, why, what of whom went, and whether it was acknowledged. */
export function HandoverPage({ id }: { id: string }) {
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/handovers/{handoverId}", {
    path: { handoverId: id },
    query: cursor === null ? {} : { cursor },
  });
  return (
    <Answered asked={found}>
      {(detail) => (
        <>
          <Head handover={detail.handover} />
          <Items detail={detail} />
          <MoreButton next={detail.next} first={cursor === null} go={setCursor} />
        </>
      )}
    </Answered>
  );
}

function Head({ handover }: { handover: Handover }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { acknowledgement, parameters } = handover;
  return (
    <>
      <PageHead
        title={handover.number}
        trail={<Link href="/desk/handovers">{say("desk.handovers")}</Link>}
        tags={
          <>
            <span className="tag">{say(`handover.what.${handover.what}`)}</span>
            <AcknowledgementTag of={acknowledgement} late={handover.late} />
          </>
        }
      />
      <section className="sheet">
        <dl className="facts pair">
          <Fact name={say("handovers.recipient")}>{handover.recipient.name}</Fact>
          <Fact name={say("handovers.channel")}>{say(`handover.channel.${handover.channel}`)}</Fact>
          <Fact name={say("handovers.madeAt")}>{writtenInstant(handover.madeAt)}</Fact>
          <Fact name={say("handovers.madeBy")}>
            {handover.madeBy} <span className="small">{officeOrCode(handover.office, locale)}</span>
          </Fact>
          <Fact name={say("handovers.counts")}>
            {say("slip.countsSays", { subjects: handover.subjects, records: handover.records })}
          </Fact>
          {handover.purpose !== "" && <Fact name={say("handover.purpose")}>{handover.purpose}</Fact>}
          {Object.keys(parameters).length > 0 && (
            <Fact name={say("handover.parameters")} whole>
              <PrintedFilter printed={parameters} />
            </Fact>
          )}
          {handover.sha256 !== null && (
            <Fact name={say("export.sha")} whole>
              <span className="code breaks">{handover.sha256}</span>
            </Fact>
          )}
          <Acknowledged of={acknowledgement} />
        </dl>
      </section>
      {handover.can.length > 0 && (
        <section className="sheet" aria-label={say("moves.title")}>
          {handover.can.includes("issue-handover-link") && <LinkForm id={handover.id} />}
          {handover.can.includes("acknowledge-handover") && <AnswerForm id={handover.id} />}
          {handover.can.includes("give-receiver-address") && <ReceiverAddressForm id={handover.id} />}
        </section>
      )}
    </>
  );
}

function Acknowledged({ of }: { of: Handover["acknowledgement"] }) {
  const say = useDeskSay();
  if (of.at === null || of.through === null) return null;
  const said = { by: of.by ?? "", at: writtenInstant(of.at), through: say(`handover.through.${of.through}`) };
  return (
    <Fact name={say("handovers.acknowledgement")} whole>
      {say("handover.acknowledged", said)}
      {of.note !== "" && <div className="small">{of.note}</div>}
    </Fact>
  );
}

const tones = { stands: "", replaced: "wait", recalled: "act" } as const;

function Items({ detail: { items } }: { detail: Detail }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <section>
      <h2>{say("handover.items")}</h2>
      <DenseTable
        rows={items}
        keyOf={(item) => `${item.subjectId}${item.recordId ?? ""}`}
        label={say("handover.items")}
        empty="—"
        columns={[
          {
            title: say("records.subject"),
            cell: (item) => <Link href={`/desk/subjects/${item.subjectId}`}>{item.subjectName}</Link>,
          },
          {
            title: say("records.item"),
            cell: (item) =>
              item.itemName === null ? say("handover.item.subject") : nameIn(locale, item.itemName, item.itemNameEn),
          },
          {
            title: say("state"),
            cell: (item) =>
              item.recordId !== null && (
                <span className={`tag ${tones[item.since]}`}>{say(`handover.item.${item.since}`)}</span>
              ),
          },
        ]}
      />
    </section>
  );
}
