import { Button, Form, Input, Popconfirm } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Reply } from "../kit/api.ts";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ChangeList } from "./change-list.tsx";
import { PackEffects } from "./pack-effects.tsx";
import { PackState } from "./packs-page.tsx";

type Pack = Reply<"/api/packs/{packId}", "get">;

/** One pack file: who brought it, what it changes in words, what it would change in stored data, and the two moves. */
export function PackPage({ id }: { id: string }) {
  const found = useAnswer("/api/packs/{packId}", { path: { packId: id } });
  return <Answered asked={found}>{(pack) => <PackSheets pack={pack} />}</Answered>;
}

function PackSheets({ pack }: { pack: Pack }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <>
      <PageHead
        title={pack.fileName}
        trail={<Link href="/desk/packs">{say("packs.title")}</Link>}
        tags={<PackState pack={pack} />}
      />
      {pack.setAside !== null && (
        <p className="note" role="alert">
          {say("packs.aside", { why: pack.setAside[locale] })}
        </p>
      )}
      <PackMoves pack={pack} />
      <PackFacts pack={pack} />
      {pack.entries.map((entry) => (
        <section className="sheet" key={entry.ref}>
          <h2>
            {nameIn(locale, entry.name, entry.nameEn)} <span className="small code">{entry.ref}</span>
          </h2>
          {entry.against === null ? (
            <p>{say("pack.new")}</p>
          ) : (
            <>
              <p className="small">{say("pack.against", { ref: entry.against })}</p>
              <ChangeList changes={entry.changes} count={entry.changeCount} fieldNames={entry.fieldNames} />
            </>
          )}
        </section>
      ))}
      {pack.can.includes("weigh-pack") && <PackEffects id={pack.id} />}
      <details className="sheet header">
        <summary>
          <h2>{say("packs.text")}</h2>
        </summary>
        <pre className="content" tabIndex={0} aria-label={say("packs.text")}>
          {pack.text}
        </pre>
      </details>
    </>
  );
}

function PackFacts({ pack }: { pack: Pack }) {
  const say = useDeskSay();
  const by = (name: string | null, at: string | null) => `${name ?? ""} ${at === null ? "" : writtenInstant(at)}`;
  return (
    <section className="sheet">
      <dl className="facts">
        <Fact name={say("packs.beginsOn")}>{pack.beginsOn}</Fact>
        <Fact name={say("packs.by")}>{by(pack.uploadedBy, pack.uploadedAt)}</Fact>
        {pack.switchedOnAt !== null && (
          <Fact name={say("packs.switchedOn")}>{by(pack.switchedOnBy, pack.switchedOnAt)}</Fact>
        )}
        {pack.withdrawnAt !== null && (
          <Fact name={say("packs.withdrawn")}>
            {by(pack.withdrawnBy, pack.withdrawnAt)}
            <div className="small">{pack.withdrawnWhy}</div>
          </Fact>
        )}
        <Fact name={say("packs.hash")}>
          <span className="small code hash">{pack.sha256}</span>
        </Fact>
      </dl>
    </section>
  );
}

function PackMoves({ pack }: { pack: Pack }) {
  const say = useDeskSay();
  const [leaving, setLeaving] = useState(false);
  const path = { packId: pack.id };
  const switchOn = useDeed("post", "/api/packs/{packId}/switching-on");
  const withdraw = useDeed("post", "/api/packs/{packId}/withdrawal");
  const problem = switchOn.problem ?? withdraw.problem;
  const leave = async (body: { reason: string }) => {
    const answer = await withdraw.send({ path, body });
    if (answer.ok) setLeaving(false);
  };
  if (!pack.can.includes("switch-on-pack") && !pack.can.includes("withdraw-pack")) return null;
  return (
    <section className="sheet moves" aria-label={say("moves.title")}>
      {problem !== null && <ProblemNote problem={problem} />}
      {pack.state === "waiting" && !pack.can.includes("switch-on-pack") && <p>{say("pack.review")}</p>}
      <div className="actions">
        {pack.can.includes("switch-on-pack") && (
          <Popconfirm
            title={say("pack.switchOn.ask", { on: pack.beginsOn })}
            okText={say("pack.switchOn")}
            onConfirm={() => void switchOn.send({ path })}
          >
            <Button type="primary" loading={switchOn.busy}>
              {say("pack.switchOn")}
            </Button>
          </Popconfirm>
        )}
        {pack.can.includes("withdraw-pack") && !leaving && (
          <Button onClick={() => setLeaving(true)}>{say("pack.withdraw")}</Button>
        )}
      </div>
      {leaving && (
        <Form<{ reason: string }> layout="vertical" onFinish={(typed) => void leave(typed)}>
          <Form.Item
            name="reason"
            label={say("pack.withdraw.reason")}
            rules={[{ required: true, whitespace: true, min: 4, message: say("pack.withdraw.rule") }]}
          >
            <Input maxLength={300} style={{ maxWidth: 640 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={withdraw.busy}>
            {say("pack.withdraw")}
          </Button>
        </Form>
      )}
    </section>
  );
}
