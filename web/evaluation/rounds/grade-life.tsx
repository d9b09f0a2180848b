import { Button, Popconfirm } from "antd";
import { Link } from "wouter";
import { DocumentSealsLink } from "../../access/document-seals-link.tsx";
import { ChoiceField, ResolutionField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { StandingOn } from "../../governance/standing-on.tsx";
import { Fact } from "../../kit/fact.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "./entry-page.tsx";
import { DisputedTag } from "./disputed-tag.tsx";
import { planPath } from "./plan-path.ts";

type Life = NonNullable<Entry["life"]>;

/** A published grade today: whether it holds, its certificate, what became of it, and what can be done about it. */
export function GradeLife({ entry, life }: { entry: Entry; life: Life }) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("life.title")}>
      <h2>
        {say("life.title")}{" "}
        <span className={life.state === "final" ? "tag good" : "tag act"}>
          {life.grade} {say(`grade.state.${life.state}`)}
        </span>{" "}
        <DisputedTag since={life.disputedSince} />
      </h2>
      {life.disagreement !== null && (
        <div className="disagreement">
          <b>{say("record.disagreement")}</b> <span className="small">{life.disagreement.on}</span>
          <p>{life.disagreement.text}</p>
        </div>
      )}
      {life.toSettle !== null && (
        <p className="note">
          {say(entry.anew !== null && entry.anew.wanting > 0 ? "anew.waits" : `life.toSettle.${life.toSettle}`)}
        </p>
      )}
      <dl className="facts">
        {life.reviewDueOn !== null && <Fact name={say("life.reviewDue")}>{life.reviewDueOn}</Fact>}
        {life.certificates.map((one) => (
          <Fact key={one.id} name={say("life.certificate")}>
            <a href={`/api/documents/${one.documentId}/file?form=pdf`}>{one.number}</a>{" "}
            <a href={`/certificates/${one.id}`}>{say("life.certificatePage")}</a>{" "}
            <DocumentSealsLink id={one.documentId} number={one.number} />
          </Fact>
        ))}
      </dl>
      {entry.signed && (
        <p>
          <a
            href={`/api/subjects/${entry.subjectId}/evaluations/${entry.id}/result`}
            download={`${entry.name}.xinheng.json`}
          >
            {say("life.file")}
          </a>
          <span className="small life-file">{say("life.file.how")}</span>
        </p>
      )}
      <Events life={life} />
      <Matters entry={entry} life={life} />
      <Moves entry={entry} />
    </section>
  );
}

function Events({ life }: { life: Life }) {
  const say = useDeskSay();
  if (life.events.length === 0) return null;
  return (
    <ul className="rows worded">
      {life.events.map((event) => (
        <li key={event.id}>
          {event.on} {say(`grade.event.${event.kind}`)}{" "}
          <span className="tag">
            {event.grade === null ? say("life.noGrade") : say("score.is", { grade: event.grade, points: event.points })}
          </span>
          {event.vetoes.length > 0 && (
            <div className="small">{say("life.vetoes", { names: event.vetoes.join(say("list.comma")) })}</div>
          )}
          {event.reasons !== "" && <div className="small">{event.reasons}</div>}
          {event.resolution !== null && (
            <div className="small">
              <StandingOn resolution={event.resolution} />{" "}
              <a href={`/api/documents/${event.documentId ?? ""}/file?form=pdf`}>{event.number}</a>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The objections to the grade since it was final, each with how it stands. */
function Matters({ entry, life: { matters } }: { entry: Entry; life: Life }) {
  const say = useDeskSay();
  if (matters.length === 0) return null;
  return (
    <ul className="rows worded" aria-label={say("rights.kind.objection")}>
      {matters.map(({ id, stage, filedOn, outcome }) => (
        <li key={id}>
          <Link href={`/desk/objections/${entry.subjectId}/${id}`}>{say("rights.filed", { on: filedOn })}</Link>{" "}
          <span className="tag">{say(`rights.stage.${stage}`)}</span>{" "}
          {outcome !== null && <span className="small">{say(`rights.outcome.${outcome}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Moves({ entry }: { entry: Entry }) {
  const { can } = entry;
  const say = useDeskSay();
  return (
    <div className="deeds">
      {can.includes("file-grade-objection") && (
        <Link className="button quiet" href={`/desk/subjects/${entry.subjectId}/grades/${entry.id}/objection`}>
          {say("rights.object.grade")}
        </Link>
      )}
      {can.includes("issue-evaluation-certificate") && <Certify id={entry.id} />}
      {can.includes("review-evaluation-grade") && <Review id={entry.id} />}
      {can.includes("settle-evaluation-grade") && <Settle entry={entry} />}
    </div>
  );
}

function Certify({ id }: { id: string }) {
  const say = useDeskSay();
  const certify = useDeed("post", "/api/evaluation-entries/{entryId}/certificate");
  return (
    <div className="deed">
      {certify.problem !== null && <ProblemNote problem={certify.problem} />}
      <Popconfirm
        title={say("life.certify.about")}
        okText={say("life.certify.do")}
        onConfirm={() => void certify.send({ path: { entryId: id } })}
      >
        <Button type="primary" loading={certify.busy}>
          {say("life.certify.open")}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Review({ id }: { id: string }) {
  const say = useDeskSay();
  const review = useDeed("post", "/api/evaluation-entries/{entryId}/review");
  return (
    <OpenedForm<{ reasons: string }>
      opens={say("life.review.open")}
      about={say("life.review.about")}
      does={say("life.review.do")}
      deed={review}
      send={(body) => review.send({ path: { entryId: id }, body })}
    >
      <TextField name="reasons" label={say("life.review.reasons")} most={1_000} lines={2} />
    </OpenedForm>
  );
}

const settlements = ["restored", "lowered", "raised"] as const;

function Settle({ entry }: { entry: Entry }) {
  const say = useDeskSay();
  const settle = useDeed("post", "/api/evaluation-entries/{entryId}/settlement");
  const { id, name } = entry;
  const outcomes = entry.life?.toSettle === "objection" ? settlements : settlements.filter((one) => one !== "raised");
  const options = outcomes.map((value) => ({ value, label: say(`life.settle.${value}`) }));
  return (
    <>
      <div className="actions deed">
        <Link className="button" href={planPath(id, say("life.settle.item", { name }))}>
          {say("entry.decide.plan")}
        </Link>
      </div>
      <OpenedForm<{ outcome: (typeof settlements)[number]; resolutionId: string }>
        opens={say("life.settle.open")}
        about={say("life.settle.about")}
        does={say("life.settle.do")}
        deed={settle}
        send={(body) => settle.send({ path: { entryId: id }, body })}
      >
        <ChoiceField name="outcome" label={say("life.settle.outcome")} options={options} />
        <ResolutionField
          name="resolutionId"
          label={say("entry.resolution")}
          matter={{ kind: "evaluation-entry", id }}
        />
      </OpenedForm>
    </>
  );
}
