import { type MediatorTieKind, mediatorTieKind } from "@xinheng/domain/discipline/mediation/mediator-conflict.ts";
import type { MediatorView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OrganisationChoice } from "./organisation-choice.tsx";

/** The roll of mediators: who, in which fields, and what ties them to whom. */
export function MediatorRoll({ keeps }: { keeps: boolean }) {
  const say = useDeskSay();
  const roll = useAnswer("/api/mediators", {});
  return (
    <section className="sheet" aria-label={say("mediators")}>
      <h2>{say("mediators")}</h2>
      <Answered asked={roll}>
        {({ mediators, candidates }) => (
          <>
            {keeps && <Enter candidates={candidates} />}
            {mediators.length === 0 ? (
              <p className="empty">{say("mediators.none")}</p>
            ) : (
              <ul className="rows mediations">
                {mediators.map((mediator) => (
                  <Row key={mediator.id} mediator={mediator} keeps={keeps} />
                ))}
              </ul>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function Row({ mediator, keeps }: { mediator: MediatorView; keeps: boolean }) {
  const say = useDeskSay();
  const ties = mediator.ties ?? [];
  return (
    <li>
      <div>
        {mediator.name} <span className="small">{mediator.fields}</span>
        {mediator.ties !== null && (
          <div className="small">
            {ties.length === 0 && say("mediators.ties.none")}
            {ties.map(({ kind, subjectId, subjectName }) => (
              <div key={`${subjectId}-${kind}`}>
                {say("mediators.tied", { name: subjectName, tie: say(`mediators.tie.${kind}`) })}
              </div>
            ))}
          </div>
        )}
      </div>
      {(keeps || mediator.own) && (
        <div className="moves">
          <Ties mediator={mediator} />
          {keeps && <Strike id={mediator.id} />}
        </div>
      )}
    </li>
  );
}

function Enter({ candidates }: { candidates: readonly { accountId: string; name: string }[] }) {
  const say = useDeskSay();
  const [accountId, setAccount] = useState(candidates[0]?.accountId ?? "");
  const [fields, setFields] = useState("");
  const enter = useDeed("post", "/api/mediators");
  const send = async () => (await enter.send({ body: { accountId, fields, ties: [] } })).ok;
  if (candidates.length === 0) return <p className="small">{say("mediators.enter.nobody")}</p>;
  return (
    <MoveForm title={say("mediators.enter")} {...enter} send={send}>
      <MoveChoice
        label={say("mediators.who")}
        value={accountId}
        options={candidates.map((one) => ({ value: one.accountId, label: one.name }))}
        change={setAccount}
      />
      <MoveText label={say("mediators.fields")} value={fields} most={300} needed={false} change={setFields} />
    </MoveForm>
  );
}

type Tie = { readonly subjectId: string; readonly kind: MediatorTieKind; readonly note: string };

function Ties({ mediator }: { mediator: MediatorView }) {
  const say = useDeskSay();
  const [left, setLeft] = useState<readonly (Tie & { subjectName: string })[]>(mediator.ties ?? []);
  const [subjectId, setSubject] = useState("");
  const [kind, setKind] = useState<MediatorTieKind>("works-for");
  const declare = useDeed("put", "/api/mediators/{mediatorId}/ties");
  const send = async () => {
    const kept = left.map(({ subjectId: id, kind: how, note }) => ({ subjectId: id, kind: how, note }));
    const ties = subjectId === "" ? kept : [...kept, { subjectId, kind, note: "" }];
    const { ok } = await declare.send({ path: { mediatorId: mediator.id }, body: { ties } });
    if (ok) setSubject("");
    return ok;
  };
  return (
    <MoveForm title={say("mediators.ties")} about={say("mediators.ties.about")} {...declare} send={send}>
      {left.map((tie) => (
        <p key={`${tie.subjectId}-${tie.kind}`}>
          {tie.subjectName} · {say(`mediators.tie.${tie.kind}`)}{" "}
          <button type="button" className="button link" onClick={() => setLeft(left.filter((one) => one !== tie))}>
            {say("mediators.ties.drop")}
          </button>
        </p>
      ))}
      <OrganisationChoice label={say("mediators.ties.of")} value={subjectId} change={setSubject} />
      <MoveChoice
        label={say("mediators.tie")}
        value={kind}
        options={mediatorTieKind.options.map((value) => ({ value, label: say(`mediators.tie.${value}`) }))}
        change={setKind}
      />
    </MoveForm>
  );
}

function Strike({ id }: { id: string }) {
  const say = useDeskSay();
  const strike = useDeed("delete", "/api/mediators/{mediatorId}");
  return (
    <>
      {strike.problem !== null && <ProblemNote problem={strike.problem} />}
      <Popconfirm
        title={say("mediators.strike")}
        okText={say("mediators.strike")}
        cancelText={say("cancel")}
        onConfirm={() => void strike.send({ path: { mediatorId: id } })}
      >
        <Button type="text" loading={strike.busy}>
          {say("mediators.strike")}
        </Button>
      </Popconfirm>
    </>
  );
}
