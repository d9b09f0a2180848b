import { Link } from "wouter";
import type { Paper } from "../../governance/paper-upload.tsx";
import { addressOf, type Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { JudgedIndicators } from "../rounds/judged-indicators.tsx";
import { MarkForm } from "../rounds/mark-form.tsx";
import { Explanations } from "../ratings/explanations.tsx";
import { VisitForm } from "../visits/visit-form.tsx";
import { VisitList } from "../visits/visit-list.tsx";
import { ScoreReasons } from "../score-reasons.tsx";
import "../evaluation.css";
import "../../governance/governance.css";

type Assigned = Reply<"/api/agencies/{subjectId}/assignments/{assignmentId}/evaluation", "get">;

/** An application as the agency scores it: what it is asked, the indicators left to it, the frozen records behind the others. */
export function AssignedEntryPage({ agencyId, id }: { agencyId: string; id: string }) {
  const path = { subjectId: agencyId, assignmentId: id };
  const found = useAnswer("/api/agencies/{subjectId}/assignments/{assignmentId}/evaluation", { path });
  return <Answered asked={found}>{(value) => <Shown assigned={value} />}</Answered>;
}

function Shown({ assigned }: { assigned: Assigned }) {
  const say = useDeskSay();
  const { agencyId: subjectId, assignmentId, judged, reasons } = assigned;
  const mark = useDeed("post", "/api/agencies/{subjectId}/assignments/{assignmentId}/marks");
  const path = { subjectId, assignmentId };
  const left = judged.filter((one) => !one.own && one.wanting > 0 && (!one.onSite || one.visited));
  const paperOf = ({ id: paperId, name }: Paper) => (
    <a
      href={addressOf("/api/agencies/{subjectId}/assignments/{assignmentId}/papers/{paperId}", {
        path: { ...path, paperId },
      })}
    >
      {name}
    </a>
  );
  return (
    <>
      <PageHead
        title={assigned.name}
        trail={<Link href="/desk/own/agency">{say("desk.ownAgency")}</Link>}
        tags={<span className="tag">{say(`entry.stage.${assigned.stage}`)}</span>}
      />
      <p className="note calm">{say(nextOf(assigned))}</p>
      {assigned.can.includes("mark-assigned-indicator") && (
        <div className="page-deed">
          <MarkForm judged={left} deed={mark} send={(body) => mark.send({ path, body })} />
        </div>
      )}
      {assigned.can.includes("record-site-visit") && (
        <div className="page-deed">
          {judged.some(({ onSite, visited }) => onSite && !visited) && <p className="note">{say("visits.needed")}</p>}
          <VisitForm assigned={assigned} />
        </div>
      )}
      <Explanations assigned={assigned} />
      <Facts assigned={assigned} />
      <VisitList visits={assigned.visits} paperOf={paperOf} />
      <JudgedIndicators judged={judged} paperOf={paperOf} />
      {reasons !== null && (
        <>
          <p className="small">{say("entry.reasons.before")}</p>
          <ScoreReasons
            score={reasons}
            settled={judged.filter((one) => one.settled !== null).map((one) => one.indicator)}
          />
        </>
      )}
    </>
  );
}

/** What this reader has to do, or what has to happen first. */
function nextOf({ aside, can, judged, explanations }: Assigned) {
  if (can.includes("explain-rating")) return "assigned.toExplain";
  if (explanations.length > 0) return "assigned.explained";
  if (aside) return "entry.aside.said";
  if (!can.includes("mark-assigned-indicator")) return "assigned.notYet";
  if (judged.some(({ own, wanting }) => !own && wanting > 0)) return "assigned.toScore";
  return judged.some(({ wanting }) => wanting > 0) ? "assigned.others" : "assigned.toDeliver";
}

function Facts({ assigned }: { assigned: Assigned }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { frozenOn, facts, intact } = assigned;
  return (
    <section className="sheet" aria-label={say("assigned.facts")}>
      <h2>{say("assigned.facts")}</h2>
      <dl className="facts">
        <Fact name={say("assigned.round")}>{assigned.roundTitle}</Fact>
        <Fact name={say("assigned.model")}>{nameIn(locale, assigned.modelName, assigned.modelNameEn)}</Fact>
        <Fact name={say("assignment.dueOn")}>{assigned.dueOn}</Fact>
        {frozenOn !== null && facts !== null && (
          <Fact name={say("round.frozenOn")}>
            {say("entry.frozen", { day: frozenOn, count: facts })}{" "}
            {intact === false && <span className="tag act">{say("entry.gone")}</span>}
          </Fact>
        )}
        <Fact name={say("assignment.brief")} whole>
          {assigned.brief}
        </Fact>
      </dl>
    </section>
  );
}
