import type { SealUseView } from "@xinheng/domain/access/seals/seal-view.ts";
import { Button, Popconfirm } from "antd";
import { officeOrCode } from "../../access/office-name.ts";
import { useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import { SealedDocument } from "./sealed-document.tsx";

/** Requests that nobody has dealt with; the keeper of each finds what to do beside it. */
export function WaitingUses() {
  const say = useDeskSay();
  const asked = useAnswer("/api/seal-uses", { query: { state: "waiting", limit: 100 } });
  return (
    <section className="sheet" aria-label={say("seals.waiting")}>
      <h2>{say("seals.waiting")}</h2>
      <Answered asked={asked}>
        {({ uses }) => (
          <>
            {uses.length === 0 && <p className="empty">{say("seals.waiting.none")}</p>}
            <ol className="records">
              {uses.map((use) => (
                <Waiting key={use.id} use={use} />
              ))}
            </ol>
          </>
        )}
      </Answered>
    </section>
  );
}

function Waiting({ use }: { use: SealUseView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { asked } = use;
  const who = { name: asked.name, office: officeOrCode(asked.office, locale), at: writtenInstant(asked.at) };
  return (
    <li className="record">
      <div className="record-head">
        <h3>{use.document.number}</h3>
        <span className="tags">
          <span className="tag wait">{use.seal}</span>
        </span>
      </div>
      <p>
        <SealedDocument document={use.document} />
      </p>
      <p>{asked.reason}</p>
      <p className="small">{say("sealUse.by", who)}</p>
      {use.can.includes("apply-seal") && <Apply use={use} />}
      {use.can.includes("decline-seal") && <Decline useId={use.id} />}
    </li>
  );
}

function Apply({ use }: { use: SealUseView }) {
  const say = useDeskSay();
  const apply = useDeed("post", "/api/seal-uses/{useId}/application");
  return (
    <div className="actions deed">
      {apply.problem !== null && <ProblemNote problem={apply.problem} />}
      <Popconfirm
        title={say("sealUse.apply.ask", { number: use.document.number, seal: use.seal })}
        okText={say("sealUse.apply")}
        cancelText={say("cancel")}
        onConfirm={() => void apply.send({ path: { useId: use.id } })}
      >
        <Button type="primary" loading={apply.busy} aria-label={`${say("sealUse.apply")} ${use.document.number}`}>
          {say("sealUse.apply")}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Decline({ useId }: { useId: string }) {
  const say = useDeskSay();
  const decline = useDeed("post", "/api/seal-uses/{useId}/declining");
  return (
    <OpenedForm<{ reason: string }>
      opens={say("sealUse.decline.open")}
      does={say("sealUse.decline.do")}
      deed={decline}
      send={(body) => decline.send({ path: { useId }, body })}
    >
      <TextField name="reason" label={say("sealUse.decline.reason")} most={300} />
    </OpenedForm>
  );
}
