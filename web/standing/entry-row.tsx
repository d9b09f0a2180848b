import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { ReasonSheet } from "../governance/reason-sheet.tsx";
import { ResolutionChoice } from "../governance/resolution-choice.tsx";
import { PaperLink } from "../governance/paper-upload.tsx";
import type { Reply } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { DisputedTags } from "./disputed-tags.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Entry = Reply<"/api/list-entries", "get">["entries"][number];

const tones = { proposed: "wait", "in-list": "act", ended: "", dropped: "", left: "" } as const;

type Given = {
  readonly entry: Entry;
  readonly resolution: string | null;
  /** What the row is called by, where it is not the subject. */
  readonly head?: ReactNode;
};

/** One place in a list, with what can be done about it now. */
export function EntryRow({ entry, resolution, head }: Given) {
  const say = useDeskSay();
  const { document, from, until } = entry;
  return (
    <li>
      <div>
        {head ?? <Link href={`/desk/subjects/${entry.subjectId}`}>{entry.subjectName}</Link>}{" "}
        <span className={`tag ${tones[entry.state]}`}>{say(`list.state.${entry.state}`)}</span>{" "}
        <DisputedTags of={entry} />
      </div>
      <div className="small">
        {entry.code !== null && <span className="code">{entry.code}</span>} {entry.criterion}
      </div>
      <div>{entry.why}</div>
      <div className="small">
        {say("list.entry.document", { issuer: document.issuer, number: document.number, on: document.decidedOn })}{" "}
        {entry.paper !== null && <PaperLink paper={{ id: entry.paper, name: say("propose.paper") }} />}
      </div>
      <div className="small">
        {from !== null && say("list.entry.from", { from })}
        {from !== null && " · "}
        {from !== null && (until === null ? say("list.entry.untilOpen") : say("list.entry.until", { until }))}
        {entry.state === "proposed" &&
          entry.statementDueOn !== null &&
          say("list.entry.due", { on: entry.statementDueOn })}
        {entry.resolution !== null && <> · {say("list.entry.resolution", { number: entry.resolution.number })}</>}
      </div>
      {entry.statement !== null && (
        <div>{say("list.entry.statement", { on: entry.statedOn ?? "", text: entry.statement })}</div>
      )}
      {entry.endedOn !== null && (
        <div className="small">{say("list.entry.ended", { on: entry.endedOn, why: entry.endedWhy ?? "" })}</div>
      )}
      {entry.can.length > 0 && <Moves entry={entry} resolution={resolution} />}
    </li>
  );
}

function Moves({ entry, resolution }: { entry: Entry; resolution: string | null }) {
  const say = useDeskSay();
  const path = { subjectId: entry.subjectId, entryId: entry.id };
  const stated = useDeed("post", "/api/subjects/{subjectId}/list-entries/{entryId}/statement");
  const dropped = useDeed("post", "/api/subjects/{subjectId}/list-entries/{entryId}/drop");
  const left = useDeed("post", "/api/subjects/{subjectId}/list-entries/{entryId}/exit");
  return (
    <div className="deeds">
      {entry.can.includes("enter-list-entry") && <Enter entry={entry} kind={resolution} />}
      {entry.can.includes("state-on-list-entry") && (
        <ReasonSheet
          opens={say("stateEntry.open")}
          about={say("stateEntry.about")}
          asks={say("stateEntry.asks")}
          does={say("stateEntry.open")}
          deed={stated}
          send={(statement) => void stated.send({ path, body: { statement } })}
        />
      )}
      {entry.can.includes("drop-list-entry") && (
        <ReasonSheet
          opens={say("dropEntry.open")}
          about={say("dropEntry.about")}
          asks={say("dropEntry.asks")}
          does={say("dropEntry.open")}
          deed={dropped}
          send={(why) => void dropped.send({ path, body: { why } })}
        />
      )}
      {entry.can.includes("file-listing-objection") && (
        <Link className="button quiet" href={`/desk/subjects/${entry.subjectId}/list-entries/${entry.id}/objection`}>
          {say("rights.object")}
        </Link>
      )}
      {entry.can.includes("file-objection") && entry.recordId !== null && (
        <Link className="button quiet" href={`/desk/subjects/${entry.subjectId}/records/${entry.recordId}/objection`}>
          {say("rights.object")}
        </Link>
      )}
      {entry.can.includes("leave-list") && entry.earliestExitOn !== null && (
        <ReasonSheet
          opens={say("leaveList.open")}
          about={say("leaveList.about", { on: entry.earliestExitOn })}
          asks={say("leaveList.asks")}
          does={say("leaveList.open")}
          deed={left}
          send={(why) => void left.send({ path, body: { why } })}
        />
      )}
    </div>
  );
}

function Enter({ entry, kind }: { entry: Entry; kind: string | null }) {
  const say = useDeskSay();
  const [resolution, setResolution] = useState<string | null>(null);
  const deed = useDeed("post", "/api/subjects/{subjectId}/list-entries/{entryId}/entry");
  const path = { subjectId: entry.subjectId, entryId: entry.id };
  return (
    <div className="deed">
      <p className="small">{say("enterEntry.about")}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="actions">
        <ResolutionChoice
          {...(kind === null ? {} : { kind })}
          name={say("enterEntry.resolution")}
          value={resolution}
          choose={setResolution}
        />
        <Button
          type="primary"
          disabled={resolution === null}
          loading={deed.busy}
          onClick={() => void deed.send({ path, body: { resolutionId: resolution ?? "" } })}
        >
          {say("enterEntry.do")}
        </Button>
      </div>
    </div>
  );
}
