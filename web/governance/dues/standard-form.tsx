import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import type { Answer, Problem } from "../../kit/api.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { Standards } from "./dues.ts";
import { freshId, type SentStandard, sentStandard, type TypedReduction, type TypedStandard } from "./standard-text.ts";
import { TierFields } from "./tier-fields.tsx";

type Given = {
  readonly label: string;
  readonly first: TypedStandard;
  readonly known: Pick<Standards, "posts" | "rule">;
  readonly deed: { readonly problem: Problem | null; readonly busy: boolean };
  readonly close: () => void;
  readonly send: (body: SentStandard) => Promise<Answer<unknown>>;
};

/** A standard as it is written: tiers with one amount each, and the grounds on which less is due. */
export function StandardForm({ label, first, known, deed, close, send }: Given) {
  const say = useDeskSay();
  const [typed, setTyped] = useState(first);
  const [told, setTold] = useState(false);
  const change = (part: Partial<TypedStandard>) => setTyped({ ...typed, ...part });
  const submit = async () => {
    const body = sentStandard(typed);
    setTold(body === null);
    if (body !== null && (await send(body)).ok) close();
  };
  const { tiers } = typed;
  return (
    <form
      className="deed"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="note calm">{say("dues.form.about", { most: known.rule.tiersMost })}</p>
      <div className="pair-form">
        <Labelled name={say("dues.form.title")}>
          <Input value={typed.title} maxLength={200} onChange={({ target }) => change({ title: target.value })} />
        </Labelled>
        <Labelled name={say("dues.form.fromYear")}>
          <InputNumber
            value={typed.fromYear}
            min={1990}
            max={2200}
            precision={0}
            onChange={(fromYear) => change({ fromYear })}
          />
        </Labelled>
      </div>
      {tiers.map((tier, at) => (
        <TierFields
          key={tier.id}
          name={say("dues.form.tier", { position: at + 1 })}
          tier={tier}
          posts={known.posts}
          change={(next) => change({ tiers: tiers.map((one) => (one.id === tier.id ? next : one)) })}
          remove={() => change({ tiers: tiers.filter(({ id }) => id !== tier.id) })}
        />
      ))}
      <Reductions rows={typed.reductions} change={(reductions) => change({ reductions })} />
      <div className="actions">
        <Button
          disabled={tiers.length >= known.rule.tiersMost}
          onClick={() =>
            change({
              tiers: [...tiers, { id: freshId("t", tiers), name: "", amount: "", posts: [], kinds: [] }],
            })
          }
        >
          {say("dues.form.addTier")}
        </Button>
        <Button
          onClick={() =>
            change({
              reductions: [...typed.reductions, { id: freshId("r", typed.reductions), name: "", to: "0" }],
            })
          }
        >
          {say("dues.form.addReduction")}
        </Button>
      </div>
      {told && (
        <p className="note" role="alert">
          {say("dues.form.lacks")}
        </p>
      )}
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {say("dues.form.do")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Reductions({
  rows,
  change,
}: {
  rows: readonly TypedReduction[];
  change: (rows: readonly TypedReduction[]) => void;
}) {
  const say = useDeskSay();
  return rows.map((row, at) => (
    <fieldset key={row.id} className="rule tier-fields">
      <legend className="unseen">{say("dues.form.reduction", { position: at + 1 })}</legend>
      <Labelled name={say("dues.form.ground")}>
        <Input
          value={row.name}
          maxLength={80}
          onChange={({ target }) =>
            change(rows.map((one) => (one.id === row.id ? { ...one, name: target.value } : one)))
          }
        />
      </Labelled>
      <Labelled name={say("dues.form.to")}>
        <Input
          value={row.to}
          maxLength={20}
          inputMode="decimal"
          onChange={({ target }) => change(rows.map((one) => (one.id === row.id ? { ...one, to: target.value } : one)))}
        />
      </Labelled>
      <Button type="text" onClick={() => change(rows.filter(({ id }) => id !== row.id))}>
        {say("dues.form.remove")}
      </Button>
    </fieldset>
  ));
}
