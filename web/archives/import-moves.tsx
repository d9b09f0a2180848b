import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { Button, Popconfirm } from "antd";
import { addressOf } from "../kit/api.ts";
import { useLocale } from "../kit/locale.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** What can be done now, with a sentence of what confirming will do. */
export function ImportMoves({ view }: { view: ImportView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const confirm = useDeed("post", "/api/imports/{importId}/confirmation");
  const discard = useDeed("delete", "/api/imports/{importId}");
  const cancel = useDeed("post", "/api/work/{workId}/cancellation");
  const path = { importId: view.id };
  const problem = confirm.problem ?? discard.problem ?? cancel.problem;
  if (view.can.length === 0) return null;
  return (
    <section className="sheet moves" aria-label={say("moves.title")}>
      {problem !== null && <ProblemNote problem={problem} />}
      {view.can.includes("confirm-import") && (
        <p>
          {say("confirm.will", { good: writtenNumber(view.counts.good), faulty: writtenNumber(view.counts.faulty) })}
        </p>
      )}
      <div className="actions">
        {view.can.includes("confirm-import") && (
          <Button type="primary" loading={confirm.busy} onClick={() => void confirm.send({ path })}>
            {say("confirm.do", { good: writtenNumber(view.counts.good) })}
          </Button>
        )}
        {view.can.includes("fetch-import-faults") && (
          <a
            className="button quiet"
            href={addressOf("/api/imports/{importId}/faulty-rows", { path, query: { language: locale } })}
            download
          >
            {say("faults.fetch")}
          </a>
        )}
        {view.can.includes("cancel-work") && view.work !== null && (
          <Button loading={cancel.busy} onClick={() => void cancel.send({ path: { workId: view.work?.id ?? "" } })}>
            {say("work.cancel")}
          </Button>
        )}
        {view.can.includes("discard-import") && (
          <Popconfirm
            title={say("discard.ask")}
            okText={say("discard.do")}
            onConfirm={() => void discard.send({ path })}
          >
            <Button type="text" loading={discard.busy}>
              {say("discard.do")}
            </Button>
          </Popconfirm>
        )}
      </div>
    </section>
  );
}
