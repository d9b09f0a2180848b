import type { RollView } from "@xinheng/domain/subjects/members/roll-view.ts";
import { Button, Popconfirm } from "antd";
import { addressOf } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** What can be done with a roll now, with a sentence of what confirming will do, or did. */
export function RollMoves({ view }: { view: RollView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const confirm = useDeed("post", "/api/rolls/{rollId}/confirmation");
  const discard = useDeed("delete", "/api/rolls/{rollId}");
  const path = { rollId: view.id };
  const problem = confirm.problem ?? discard.problem;
  const { admitted, readmitted, newSubjects, faulty } = view.counts;
  const good = writtenNumber(admitted + readmitted);
  const counts = { good, fresh: writtenNumber(newSubjects), faulty: writtenNumber(faulty) };
  return (
    <section className="sheet moves" aria-label={say("moves.title")}>
      {problem !== null && <ProblemNote problem={problem} />}
      {view.state === "confirmed" && (
        <p className="note done" role="status">
          {say("roll.did", counts)}
        </p>
      )}
      {view.state === "previewed" && (
        <p>{view.can.includes("confirm-roll") ? say("roll.will", counts) : say("roll.nothing")}</p>
      )}
      <div className="actions">
        {view.can.includes("confirm-roll") && (
          <Button type="primary" loading={confirm.busy} onClick={() => void confirm.send({ path })}>
            {say("roll.confirm", { good })}
          </Button>
        )}
        {view.can.includes("fetch-roll-faults") && (
          <a
            className="button quiet"
            href={addressOf("/api/rolls/{rollId}/faulty-rows", { path, query: { language: locale } })}
            download
          >
            {say("roll.fetch")}
          </a>
        )}
        {view.can.includes("discard-roll") && (
          <Popconfirm
            title={say("roll.discard.ask")}
            okText={say("roll.discard")}
            onConfirm={() => void discard.send({ path })}
          >
            <Button type="text" loading={discard.busy}>
              {say("roll.discard")}
            </Button>
          </Popconfirm>
        )}
      </div>
    </section>
  );
}
