import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { PractitionerView } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import { Link } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { InspectionForm } from "../inspection-form.tsx";
import { LooksList } from "../looks-list.tsx";
import { RecallForm } from "../recalls/recall-form.tsx";
import { Tombstones } from "../recalls/tombstones.tsx";
import { RecordGroups } from "../record-groups.tsx";
import { useInspection } from "../use-inspection.ts";
import { KeepRecordForm } from "./keep-record-form.tsx";
import { Practices } from "./practices.tsx";

/** A practitioner as the secretariat sees one: the register at once, the records only after saying what for. */
export function PractitionerPage({ id }: { id: string }) {
  const person = useAnswer("/api/practitioners/{subjectId}", { path: { subjectId: id } });
  return <Answered asked={person}>{(value) => <Person person={value} />}</Answered>;
}

function Person({ person }: { person: PractitionerView }) {
  const say = useDeskSay();
  const { subjectId, can } = person;
  const inspection = useInspection(subjectId);
  const { whole } = inspection;
  return (
    <>
      <PageHead
        title={person.name}
        trail={<Link href="/desk/practitioners">{say("desk.practitioners")}</Link>}
        tags={whole !== null && <span className="tag link">{say("archive.whole", { purpose: whole.purpose })}</span>}
      />
      {whole === null && can.includes("inspect-archive") && (
        <InspectionForm inspection={inspection} about={say("practitioner.about")} />
      )}
      <section className="sheet">
        <Facts person={person} />
      </section>
      <div className="two">
        <div>
          {whole !== null && <Records archive={whole.archive} changed={inspection.changed} />}
          {can.includes("keep-record") && (
            <KeepRecordForm subjectId={subjectId} about="practitioner" kept={inspection.changed} />
          )}
        </div>
        <aside>
          <Practices person={person} />
          {can.includes("list-looks") && <LooksList subjectId={subjectId} />}
        </aside>
      </div>
    </>
  );
}

function Facts({ person }: { person: PractitionerView }) {
  const say = useDeskSay();
  return (
    <dl className="facts">
      <Fact name={say("practitioners.identityNumber")}>
        <span className="code">{person.identityNumber}</span> <span className="tag">{say("record.masked")}</span>
      </Fact>
      <Fact name={say("practitioners.phone")}>
        <span className="code">{person.phone ?? "—"}</span>
      </Fact>
      <Fact name={say("practitioners.registeredOn")}>{person.registeredOn}</Fact>
      <Fact name={say("practitioner.number")}>
        <span className="code">{person.subjectId}</span>
        <div className="small">{say("practitioner.number.hint")}</div>
      </Fact>
    </dl>
  );
}

function Records({ archive, changed }: { archive: ArchiveView; changed: () => void }) {
  const say = useDeskSay();
  const subjectId = archive.subject.id;
  const mayRecall = archive.can.includes("recall-record");
  return (
    <section className="sheet" aria-label={say("practitioner.records")}>
      {archive.records.length === 0 && <p className="empty">{say("archive.none")}</p>}
      <RecordGroups
        records={archive.records}
        staff
        person
        movesOf={(record) =>
          mayRecall && !record.replaced && <RecallForm subjectId={subjectId} record={record} recalled={changed} />
        }
      />
      {archive.recalls.length > 0 && (
        <Tombstones
          subjectId={subjectId}
          recalls={archive.recalls}
          mayTrace={false}
          mayLift={archive.can.includes("lift-recall")}
          lifted={changed}
        />
      )}
    </section>
  );
}
