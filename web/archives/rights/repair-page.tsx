import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ClockTag } from "./clock-tag.tsx";
import { EvidenceLink } from "./evidence-upload.tsx";
import { DocumentLink } from "./objection-page.tsx";
import { ReceiverNotices } from "./receiver-notices.tsx";
import { RepairMoves } from "./repair-moves.tsx";
import "./rights.css";

type Given = { readonly subjectId: string; readonly id: string; readonly can: readonly string[] };

/** One application for repair: who and what, its clock, what can be done now, the papers, the decision, who was told. */
export function RepairPage({ subjectId, id, can }: Given) {
  const repair = useAnswer("/api/subjects/{subjectId}/repairs/{repairId}", { path: { subjectId, repairId: id } });
  return <Answered asked={repair}>{(value) => <Repair repair={value} can={can} />}</Answered>;
}

function Repair({ repair, can }: { repair: RepairView; can: readonly string[] }) {
  const say = useDeskSay();
  const { overdueOn } = repair;
  return (
    <>
      <PageHead
        title={say("repair.of", { name: repair.subjectName })}
        tags={
          <>
            <span className="tag link">{say(`repair.stage.${repair.stage}`)}</span>
            <span className="tag">{say(`severity.${repair.severity}`)}</span>
            <ClockTag clock={repair.clock} />
            {overdueOn !== null && <span className="tag wait">{say("rights.overdue", { on: overdueOn })}</span>}
          </>
        }
      />
      {repair.can.length > 0 && <RepairMoves repair={repair} />}
      <section className="sheet" aria-label={say("repair.application")}>
        <h2>{say("repair.application")}</h2>
        <Application repair={repair} />
      </section>
      <Decision repair={repair} />
      {repair.receivers.told > 0 && can.includes("list-receiver-notices") && <ReceiverNotices causeId={repair.id} />}
    </>
  );
}

function Application({ repair }: { repair: RepairView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { record, subjectId, verified, missing, agent } = repair;
  const named = (need: string) => {
    const found = repair.needs.find((one) => one.need === need);
    return found === undefined ? need : nameIn(locale, found.name, found.nameEn);
  };
  return (
    <dl className="facts">
      <Fact name={say("rights.about")}>
        {record === null ? (
          say("rights.record.gone")
        ) : (
          <>
            {record.document} <span className="small">{nameIn(locale, record.itemName, record.itemNameEn)}</span>
          </>
        )}
      </Fact>
      {record !== null && (
        <Fact name={say("rights.source")}>
          {record.issuer} <span className="small">{record.decidedOn}</span>
        </Fact>
      )}
      <Fact name={say("repair.earliestOn")}>
        {repair.earliestOn} <span className="code">{repair.ruleEdition}</span>
      </Fact>
      <Fact name={say("repair.appliedOn")}>{repair.appliedOn}</Fact>
      <Fact name={say("repair.fulfilledOn")}>{repair.fulfilledOn}</Fact>
      <Fact name={say("repair.papers")}>
        <ul className="plain">
          {repair.papers.map(({ need, paper }) => (
            <li key={paper.id}>
              <span className="small">{named(need)}</span> <EvidenceLink subjectId={subjectId} paper={paper} />
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={say("repair.committedBy")}>{repair.committedBy}</Fact>
      {agent !== null && (
        <Fact name={say("rights.agent")}>
          {agent.name} <EvidenceLink subjectId={subjectId} paper={agent.authorisation} />
        </Fact>
      )}
      {missing.length > 0 && (
        <Fact name={say("repair.missing")}>
          <b>{missing.map(named).join(say("own.between"))}</b> {repair.missingWhy}
        </Fact>
      )}
      {verified !== null && (
        <Fact name={say("repair.verified")}>
          <span className="tag">{say(`repair.says.${verified.says}`)}</span> <b>{verified.with}</b> {verified.text}{" "}
          <span className="small">{verified.on}</span>
        </Fact>
      )}
    </dl>
  );
}

function Decision({ repair: { decision, revocation, barredUntilOn } }: { repair: RepairView }) {
  const say = useDeskSay();
  if (decision === null) return null;
  return (
    <section className="sheet" aria-label={say("repair.decision")}>
      <h2>{say("repair.decision")}</h2>
      <dl className="facts">
        <Fact name={say("rights.reasons")}>{decision.reasons}</Fact>
        {decision.provision !== null && <Fact name={say("repair.provision")}>{decision.provision}</Fact>}
        <Fact name={say("rights.document")}>
          <DocumentLink id={decision.documentId} number={decision.number} />{" "}
          <span className="small">{`${decision.on} ${decision.by}`}</span>
        </Fact>
        {revocation !== null && (
          <Fact name={say("repair.revoked")}>
            {revocation.why} <DocumentLink id={revocation.documentId} number={revocation.number} />{" "}
            <span className="small">{revocation.on}</span>
          </Fact>
        )}
        {barredUntilOn !== null && (
          <Fact name={say("repair.barred")}>{say("repair.barred.until", { on: barredUntilOn })}</Fact>
        )}
      </dl>
    </section>
  );
}
