import { useState } from "react";
import { useSearchParams } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MatterList } from "./matter-list.tsx";
import { ReceiverNotices } from "./receiver-notices.tsx";

/** The secretariat's queue: objections and repairs by their last day, and the receivers that have not answered. */
export function MattersPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const state = asked.get("state") === "all" ? "all" : "open";
  const [cursor, setCursor] = useState<string | null>(null);
  const matters = useAnswer("/api/matters", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <PageHead
        title={say("desk.matters")}
        actions={
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              setCursor(null);
              setAsked(state === "open" ? { state: "all" } : {});
            }}
          >
            {say(state === "open" ? "rights.showAll" : "rights.showOpen")}
          </button>
        }
      />
      <p>{say("rights.queue.lead")}</p>
      <section className="sheet" aria-label={say("desk.matters")}>
        <Answered asked={matters}>
          {(value) => (
            <>
              <MatterList matters={value.matters} />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
      {can.includes("list-receiver-notices") && <ReceiverNotices state="late" />}
    </>
  );
}
