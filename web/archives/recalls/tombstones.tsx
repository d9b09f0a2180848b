import type { Tombstone } from "@xinheng/domain/archives/recall.ts";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ReasonForm } from "../reason-form.tsx";
import { RecordReceivers } from "../handovers/receivers-list.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = {
  readonly subjectId: string;
  readonly recalls: readonly Tombstone[];
  readonly mayLift: boolean;
  /** The reader may see who received what was taken back. */
  readonly mayTrace: boolean;
  readonly lifted: () => void;
};

/** What stands in the place of records that were taken back: class, basis, day, and nothing of what they said. */
export function Tombstones({ subjectId, recalls, mayLift, mayTrace, lifted }: Given) {
  const say = useDeskSay();
  return (
    <section className="group" aria-label={say("recalled.title")}>
      <h2>
        {say("recalled.title")} <span className="small">{say("count.records", { count: recalls.length })}</span>
      </h2>
      <ol className="records">
        {recalls.map((recall) => (
          <li key={recall.recordId} className="record tombstone">
            <Stone recall={recall} />
            {mayTrace && <RecordReceivers subjectId={subjectId} recordId={recall.recordId} />}
            {mayLift && <Lift subjectId={subjectId} recordId={recall.recordId} lifted={lifted} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Stone({ recall }: { recall: Tombstone }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { document, dueOn: on } = recall;
  return (
    <>
      <div className="record-head">
        <h3>{say("recalled.on", { on: recall.recalledOn })}</h3>
        <span className="tags">
          <span className="tag">{nameIn(locale, recall.itemName, recall.itemNameEn)}</span>
          <span className={recall.late ? "tag wait" : "tag"}>
            {say(recall.late ? "recalled.late" : "recalled.in", { on })}
          </span>
          {recall.provisional && <span className="tag">{say("recalled.provisional")}</span>}
        </span>
      </div>
      <dl className="facts dense">
        <Fact name={say("recall.reason")}>{say(`recall.reason.${recall.reason}`)}</Fact>
        {recall.class !== null && <Fact name={say("recalled.class")}>{recall.class}</Fact>}
        <Fact name={say("recalled.article")}>{recall.article}</Fact>
        <Fact name={say("recalled.document")}>
          {document.number} <span className="small">{`${document.issuer} ${document.decidedOn}`}</span>
        </Fact>
        {recall.note !== "" && <Fact name={say("recalled.note")}>{recall.note}</Fact>}
      </dl>
    </>
  );
}

function Lift({ subjectId, recordId, lifted }: { subjectId: string; recordId: string; lifted: () => void }) {
  const say = useDeskSay();
  const lift = useDeed("delete", "/api/subjects/{subjectId}/records/{recordId}/recall");
  const send = async (reason: string) => {
    const answer = await lift.send({ path: { subjectId, recordId }, body: { reason } });
    if (answer.ok) lifted();
  };
  return (
    <ReasonForm
      opens={say("lift.open")}
      about={say("lift.about")}
      asks={say("lift.reason")}
      does={say("lift.do")}
      problem={lift.problem}
      busy={lift.busy}
      send={(reason) => void send(reason)}
    />
  );
}
