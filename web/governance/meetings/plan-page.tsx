import { Link, useLocation, useSearchParams } from "wouter";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { planOf, plannedOn, sentPlan } from "./plan.ts";
import { PlanForm } from "./plan-form.tsx";

/** Plans a meeting of a body of the charter in force. */
export function PlanPage() {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [asked] = useSearchParams();
  const plan = useDeed("post", "/api/meetings");
  return (
    <>
      <PageHead title={say("plan.title")} trail={<Link href="/desk/meetings">{say("desk.meetings")}</Link>} />
      <PlanForm
        first={plannedOn(asked)}
        deed={plan}
        does={say("plan.do")}
        send={(typed) =>
          void plan.send({ body: sentPlan(typed) }).then((answer) => {
            if (answer.ok) go(`/desk/meetings/${answer.value.id}`);
          })
        }
      />
    </>
  );
}

/** Changes a plan until the meeting is called. */
export function ReplanPage({ id }: { id: string }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const meeting = useAnswer("/api/meetings/{meetingId}", { path: { meetingId: id } });
  const edit = useDeed("put", "/api/meetings/{meetingId}");
  return (
    <Answered asked={meeting}>
      {(found) => (
        <>
          <PageHead title={say("plan.edit")} trail={<Link href={`/desk/meetings/${id}`}>{found.title}</Link>} />
          <PlanForm
            first={planOf(found)}
            deed={edit}
            does={say("plan.save")}
            send={(typed) =>
              void edit.send({ path: { meetingId: id }, body: sentPlan(typed) }).then((answer) => {
                if (answer.ok) go(`/desk/meetings/${id}`);
              })
            }
          />
        </>
      )}
    </Answered>
  );
}
