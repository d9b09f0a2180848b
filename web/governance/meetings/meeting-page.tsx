import { Tabs } from "antd";
import { Link } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useTab } from "../../kit/use-tab.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentLinks } from "../document-links.tsx";
import { StageLine, type Step } from "../stage-line.tsx";
import { Agenda } from "./agenda.tsx";
import { Attendance } from "./attendance.tsx";
import type { Meeting } from "./meeting.ts";
import { MeetingMoves } from "./meeting-moves.tsx";
import { MeetingTag } from "./meeting-tag.tsx";
import { SignInList } from "./sign-in-list.tsx";

/** One meeting: what it is, how far it came, who is there, its items with their votes and results. */
export function MeetingPage({ id }: { id: string }) {
  const meeting = useAnswer("/api/meetings/{meetingId}", { path: { meetingId: id } });
  return <Answered asked={meeting}>{(found) => <MeetingWhole meeting={found} />}</Answered>;
}

function MeetingWhole({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [tab, choose] = useTab();
  const { attendance } = meeting;
  const tabs = [
    {
      key: "agenda",
      label: say("meeting.tab.agenda", { count: meeting.agenda.length }),
      children: <Agenda meeting={meeting} />,
    },
    ...(meeting.attendees.length === 0
      ? []
      : [
          {
            key: "attendees",
            label: say("meeting.tab.attendees", { present: attendance.present, entitled: attendance.entitled }),
            children: <SignInList meeting={meeting} />,
          },
        ]),
  ];
  return (
    <>
      <PageHead
        title={meeting.title}
        trail={<Link href="/desk/meetings">{say("desk.meetings")}</Link>}
        tags={
          <>
            <MeetingTag stage={meeting.stage} />
            <span className="tag">{nameIn(locale, meeting.bodyName, meeting.bodyNameEn)}</span>
            {meeting.extraordinary && <span className="tag wait">{say("meeting.extraordinary")}</span>}
          </>
        }
      />
      <section className="sheet" aria-label={say("meeting.progress")}>
        <MeetingStages meeting={meeting} />
      </section>
      {meeting.warnings.map((warning) => (
        <p key={warning.zh} className="note">
          {warning[locale]}
        </p>
      ))}
      <div className="two meeting">
        <div>
          <Tabs
            items={tabs}
            activeKey={tabs.some(({ key }) => key === tab) ? tab : "agenda"}
            onChange={choose}
            destroyOnHidden
          />
        </div>
        <aside>
          {attendance.entitled > 0 && <Attendance attendance={attendance} />}
          <MeetingMoves meeting={meeting} />
          <MeetingFacts meeting={meeting} />
        </aside>
      </div>
    </>
  );
}

function MeetingStages({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  const order = ["draft", "called", "open", "closed"] as const;
  if (meeting.stage === "cancelled") {
    return <p className="note">{say("meeting.cancelled", { why: meeting.cancelledWhy ?? "" })}</p>;
  }
  const at = order.indexOf(meeting.stage);
  const says = { called: meeting.calledOn, open: meeting.heldOn } as const;
  const steps = order.map((stage, place): Step => {
    const said = stage === "called" || stage === "open" ? says[stage] : null;
    return {
      name: say(`meeting.step.${stage}`),
      state: place <= at ? "done" : place === at + 1 ? "now" : "coming",
      ...(said === null ? {} : { says: said }),
    };
  });
  return <StageLine steps={steps} />;
}

function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  const { charter, party } = meeting;
  return (
    <section className="sheet">
      <dl className="facts dense narrow">
        <Fact name={say("meetings.heldOn")}>
          {meeting.heldOn} {meeting.beginsAt}
        </Fact>
        <Fact name={say("meetings.place")}>{meeting.place}</Fact>
        <Fact name={say("meetings.means")}>{say(`means.${meeting.means}`)}</Fact>
        {charter !== null && (
          <Fact name={say("meeting.charter")}>
            <Link href={`/desk/charters/${charter.id}`}>{say("charter.version", { version: charter.version })}</Link>
          </Fact>
        )}
        {meeting.chair !== "" && <Fact name={say("meeting.chair")}>{meeting.chair}</Fact>}
        {meeting.recorder !== "" && <Fact name={say("meeting.recorder")}>{meeting.recorder}</Fact>}
        {party !== null && (
          <Fact name={say("meeting.party")}>
            {say(`party.${party.presence}`)} {party.note}
          </Fact>
        )}
        {meeting.document !== null && (
          <Fact name={say("minutes.document")}>
            <DocumentLinks document={meeting.document} />
          </Fact>
        )}
        {meeting.corrections.length > 0 && (
          <Fact name={say("minutes.corrections")}>
            <Corrections meeting={meeting} />
          </Fact>
        )}
        {meeting.minutes !== "" && (
          <Fact name={say("meeting.minutes")}>
            <span className="written">{meeting.minutes}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** What was corrected when, each with the earlier minutes, which stay. */
function Corrections({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  return meeting.corrections.map(({ document, corrects, why, issuedOn }) => (
    <div key={document.id}>
      {say("minutes.corrects", { number: document.number, corrects: corrects.number, on: issuedOn, why })}{" "}
      <span className="small">
        {say("minutes.earlier")} <DocumentLinks document={corrects} />
      </span>
    </div>
  ));
}
