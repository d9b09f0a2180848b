import { Link } from "wouter";
import { ChoiceField, PaperField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { type Paper, PaperLink } from "../../governance/paper-upload.tsx";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import { addressOf } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Agency, type Assignment, assignmentTones } from "./agency.ts";
import "./agencies.css";

/** What was given to an agency, with what can be done about it now. */
export function AssignmentList({ agency }: { agency: Agency }) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("assignment.title")}>
      <h2>{say("assignment.title")}</h2>
      {agency.assignments.length === 0 && <p className="empty">{say("assignment.none")}</p>}
      {agency.assignments.map((one) => (
        <Sheet key={one.id} agency={agency} one={one} />
      ))}
    </section>
  );
}

function Sheet({ agency, one }: { agency: Agency; one: Assignment }) {
  const say = useDeskSay();
  const locale = useLocale();
  const papers = [...one.papers, ...(one.deliveryPaper === null ? [] : [one.deliveryPaper])];
  return (
    <section className="assignment" aria-label={one.title}>
      <h3>
        {one.title} <span className={assignmentTones[one.stage]}>{say(`assignment.stage.${one.stage}`)}</span>{" "}
        {one.late && <span className="tag act">{say("assignment.late")}</span>}
      </h3>
      <dl className="facts">
        <Fact name={say("assignment.about")}>{one.about.name}</Fact>
        <Fact name={say("assignment.service")}>{nameIn(locale, one.service.name, one.service.nameEn)}</Fact>
        <Fact name={say("assignment.dueOn")}>{one.dueOn}</Fact>
        <Fact name={say("assignment.brief")} whole>
          {one.brief}
        </Fact>
        {papers.length > 0 && (
          <Fact name={say("assignment.papers")} whole>
            {papers.map((paper) => (
              <span key={paper.id}>
                <AssignmentPaper agency={agency} one={one} paper={paper} />{" "}
              </span>
            ))}
          </Fact>
        )}
        {one.deliveredOn !== null && (
          <Fact name={say("assignment.delivered")} whole>
            {one.deliveredOn} {one.deliverySays}
          </Fact>
        )}
        {one.judgedOn !== null && (
          <Fact name={say("assignment.judged")} whole>
            {one.judgedOn} {one.judgedWhy}
          </Fact>
        )}
      </dl>
      <div className="deeds">
        <EntryLink agency={agency} one={one} />
        {one.can.includes("deliver-assignment") && <Deliver agency={agency} one={one} />}
        {one.can.includes("judge-delivery") && <Judge agency={agency} one={one} />}
        {one.can.includes("recall-assignment") && <Recall agency={agency} one={one} />}
      </div>
    </section>
  );
}

type Given = { readonly agency: Agency; readonly one: Assignment };
const placeOf = ({ agency, one }: Given) => ({ subjectId: agency.subjectId, assignmentId: one.id });

/** The application that is scored here: for the agency while it is at it, for staff always. */
function EntryLink({ agency: { subjectId, can }, one }: Given) {
  const say = useDeskSay();
  if (one.entryId === null) return null;
  const staff = can.includes("assign-agency") || one.can.includes("recall-assignment");
  if (!staff && one.stage !== "assigned" && one.stage !== "delivered") return null;
  const scores = one.can.includes("mark-assigned-indicator");
  const path = staff ? `/desk/evaluations/${one.about.id}/${one.entryId}` : `/desk/own/agency/${subjectId}/${one.id}`;
  return (
    <div className="actions deed">
      <Link className={scores ? "button" : "button quiet"} href={path}>
        {say(scores ? "assignment.score" : "assignment.entry")}
      </Link>
    </div>
  );
}

/** Whoever may deliver reads by the assignment's own door; staff by the papers' door. */
function AssignmentPaper({ agency, one, paper }: Given & { paper: Paper }) {
  const staff = agency.can.includes("assign-agency") || one.can.includes("recall-assignment");
  if (staff) return <PaperLink paper={paper} />;
  if (one.stage === "recalled") return paper.name;
  const path = { ...placeOf({ agency, one }), paperId: paper.id };
  return (
    <a href={addressOf("/api/agencies/{subjectId}/assignments/{assignmentId}/papers/{paperId}", { path })}>
      {paper.name}
    </a>
  );
}

function Deliver(given: Given) {
  const say = useDeskSay();
  const deliver = useDeed("post", "/api/agencies/{subjectId}/assignments/{assignmentId}/delivery");
  return (
    <OpenedForm<{ says: string; paper: Paper }>
      opens={say("assignment.deliver.open")}
      does={say("assignment.deliver.do")}
      primary
      deed={deliver}
      send={({ says, paper }) => deliver.send({ path: placeOf(given), body: { says, paperId: paper.id } })}
    >
      <TextField name="says" label={say("assignment.deliver.says")} most={4_000} lines={3} />
      <PaperField name="paper" label={say("assignment.deliver.paper")} />
    </OpenedForm>
  );
}

function Judge(given: Given) {
  const say = useDeskSay();
  const judge = useDeed("post", "/api/agencies/{subjectId}/assignments/{assignmentId}/verdict");
  const verdicts = ["accepted", "returned"] as const;
  return (
    <OpenedForm<{ verdict: (typeof verdicts)[number]; reason: string }>
      opens={say("assignment.judge.open")}
      does={say("assignment.judge.do")}
      deed={judge}
      send={({ verdict, reason }) =>
        judge.send({ path: placeOf(given), body: { accepted: verdict === "accepted", reason } })
      }
    >
      <ChoiceField
        name="verdict"
        label={say("assignment.judge.verdict")}
        options={verdicts.map((value) => ({ value, label: say(`assignment.judge.${value}`) }))}
      />
      <TextField name="reason" label={say("assignment.judge.reason")} most={1_000} lines={2} />
    </OpenedForm>
  );
}

function Recall(given: Given) {
  const say = useDeskSay();
  const recall = useDeed("post", "/api/agencies/{subjectId}/assignments/{assignmentId}/recall");
  return (
    <ReasonSheet
      opens={say("assignment.recall.open")}
      about={say("assignment.recall.about")}
      asks={say("assignment.recall.reason")}
      does={say("assignment.recall.do")}
      deed={recall}
      send={(reason) => void recall.send({ path: placeOf(given), body: { reason } })}
    />
  );
}
