import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** Who received this record, in any of its versions; closed it is one button under the record. */
export function RecordReceivers({ subjectId, recordId }: { subjectId: string; recordId: string }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {say("receivers.of")}
      </Button>
    );
  }
  return <Receivers subjectId={subjectId} recordId={recordId} />;
}

function Receivers({ subjectId, recordId }: { subjectId: string; recordId: string }) {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const found = useAnswer("/api/subjects/{subjectId}/receivers", {
    path: { subjectId },
    query: { recordId, ...(before === null ? {} : { before }) },
  });
  return (
    <section className="receivers" aria-label={say("receivers.of")}>
      <h4>{say("receivers.of")}</h4>
      <Answered asked={found}>
        {({ receivers, next }) => (
          <>
            {receivers.length === 0 && <p className="small">{say("receivers.none")}</p>}
            <ul className="time">
              {receivers.map((one) => (
                <li key={one.handoverId}>
                  <span>{writtenInstant(one.madeAt)}</span>
                  <span>
                    <Link href={`/desk/handovers/${one.handoverId}`}>{one.recipient}</Link>{" "}
                    <span className={`tag ${one.acknowledgement === "acknowledged" ? "good" : ""}`}>
                      {say(`handover.state.${one.acknowledgement}`)}
                    </span>
                    <div className="small">
                      {say("receivers.says", {
                        what: say(`handover.what.${one.what}`),
                        channel: say(`handover.channel.${one.channel}`),
                      })}
                    </div>
                  </span>
                </li>
              ))}
            </ul>
            <MoreButton next={next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </section>
  );
}
