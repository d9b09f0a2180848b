import { DenseTable } from "../kit/dense-table.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** What should have followed from an entry and has not yet: for whoever looks after the house. */
export function FollowersPage() {
  const say = useDeskSay();
  const late = useAnswer("/api/followers", { query: { minutes: 1 } });
  return (
    <>
      <PageHead title={say("desk.followers")} />
      <p className="note calm">{say("followers.lead")}</p>
      <Answered asked={late}>
        {(value) => (
          <DenseTable
            rows={value.late}
            keyOf={({ entryId, follower }) => `${entryId}${follower}`}
            label={say("desk.followers")}
            empty={
              <>
                <b>{say("followers.none")}</b>
                {say("followers.none.why")}
              </>
            }
            columns={[
              { title: say("journal.at"), tight: true, cell: ({ at }) => writtenInstant(at) },
              {
                title: say("followers.follower"),
                tight: true,
                cell: ({ follower }) => <span className="code">{follower}</span>,
              },
              {
                title: say("followers.entry"),
                cell: ({ entryId }) => <span className="small code">{entryId}</span>,
              },
              { title: say("followers.tries"), end: true, cell: ({ tries }) => tries },
              {
                title: say("followers.fault"),
                cell: ({ fault }) =>
                  fault === null ? (
                    <span className="small">{say("followers.waits")}</span>
                  ) : (
                    <a href={`/help/refusals#${fault}`}>{fault}</a>
                  ),
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
